"""A programme and a stay in, an agenda out. Pure: no files, no clock, no chance."""
