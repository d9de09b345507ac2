"""`python -m praktik`."""

from praktik.cli.door import main

if __name__ == "__main__":
    main()
