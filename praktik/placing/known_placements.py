"""The placements of a round, if they can be known: those that stand are never forgotten unseen."""

from praktik.problems.catalogue import problem
from praktik.problems.place import Place
from praktik.problems.problem import Refusal
from praktik.problems.words import placements as words
from praktik.problems.words.reading import PLACEMENTS
from praktik.round.answers import Answers
from praktik.round.placements import Placements
from praktik.round.placements_file import FILE, is_as_written, read_placements
from praktik.round.rounds import Round
from praktik.round.source import open_source
from praktik.round.wording import word_answer


def known_placements(round_: Round) -> Placements | None:
    """Return the placements of a round; None where there are none yet.

    Raises:
        Refusal: proposals stand and the file is missing, it was edited by hand, or it is not this round's.
    """
    refuse_to_forget(round_)
    placements = read_placements(round_.folder)
    if placements is not None and placements.round != round_.settings.round:
        place = Place((round_.folder / FILE).as_posix())
        raise Refusal([problem("PL519", place, expected=round_.settings.round, found=placements.round)])
    return placements


def refuse_to_forget(round_: Round) -> None:
    """Go on only where the placements that stand are known: else a match would begin afresh unseen.

    Raises:
        Refusal: proposals stand, and the file that says which is missing, or was edited by hand.
    """
    published = Answers(round_.responses).publication
    path = round_.folder / FILE
    if published is None or (path.exists() and is_as_written(open_source(path, PLACEMENTS))):
        return
    state = words.IS_EDITED if path.exists() else words.IS_MISSING
    raise Refusal([problem("PL517", Place(path.as_posix()), state=state, answer=word_answer(published))])
