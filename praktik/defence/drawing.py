"""Many draws of the lottery, shared out among processes. Who does which of them changes nothing in the counts."""

import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import pairwise
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from praktik.matching.lottery_market import Draws, LotteryMarket, Tally
from praktik.matching.one_by_one import tally_one_by_one

Report = Callable[[int], None]

WORTH_A_PROCESS = 3_000_000  # numbers drawn: what takes about a second in lockstep
AS_MUCH_ONE_BY_ONE = 25
AS_MUCH_WITH_PERIODS = 8


def has_numpy() -> bool:
    """Tell whether draws can go in lockstep here."""
    try:
        return find_spec("numpy") is not None
    except ValueError:  # it is kept from being imported
        return False


def tally_draws(repeated: LotteryMarket, number: int, jobs: int | None, report: Report) -> Tally:
    """Return what comes out of so many draws, by so many processes; without a number of these, by as many as pay."""
    shares = _shares(number, _worthwhile(repeated, number) if jobs is None else jobs)
    if len(shares) == 1:
        return tally_share(repeated, shares[0], report)
    return _tally_together(repeated, shares, report)


def _tally_together(repeated: LotteryMarket, shares: list[Draws], report: Report) -> Tally:
    """Do the first share here, and have the others done beside it."""
    with _colleagues(repeated, shares[1:]) as colleagues:

        def report_all(done: int) -> None:
            report(done + sum(colleague.news() for colleague in colleagues))

        tally = tally_share(repeated, shares[0], report_all)
        for colleague in colleagues:
            theirs = colleague.result(report)
            tally.add(tally_share(repeated, colleague.share, report) if theirs is None else theirs)
    return tally


def tally_share(repeated: LotteryMarket, draws: Draws, report: Report) -> Tally:
    """Return what comes out of some draws, in lockstep where NumPy is there and the market suits it."""
    try:
        from praktik.matching.lockstep import Lockstep, Unsuited
    except ImportError:
        return tally_one_by_one(repeated, draws, report)
    try:
        lockstep = Lockstep(repeated)
    except Unsuited:
        return tally_one_by_one(repeated, draws, report)
    return lockstep.tally(draws, report)


def _shares(number: int, jobs: int) -> list[Draws]:
    jobs = min(jobs, number)
    bounds = [number * job // jobs for job in range(jobs + 1)]
    return [Draws(first, end) for first, end in pairwise(bounds)]


def _worthwhile(repeated: LotteryMarket, number: int) -> int:
    """Return for how many processes there is work enough to pay for their start."""
    work = number * len(repeated.seeds)
    limits = repeated.market.limits
    if not has_numpy() or not repeated.in_lockstep:
        work *= AS_MUCH_ONE_BY_ONE
    elif any(limits.interchangeable) or any(limits.same_home):
        work *= AS_MUCH_WITH_PERIODS
    return max(1, min(_cores(), 2 * work // WORTH_A_PROCESS))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Colleague:
    """Another process at work on its share. Whatever happens to it, nothing is lost: the share can be done here."""

    def __init__(self, process: BaseProcess | None, connection: Connection | None, share: Draws) -> None:
        self._process = process
        self._connection = connection
        self.share = share
        self._reported = 0
        self._tally: Tally | None = None

    def tell(self, work: bytes) -> None:
        """Hand over the work; this waits until the process has started."""
        try:
            if self._connection is not None:
                self._connection.send_bytes(work)
        except OSError:
            self._connection = None

    def news(self) -> int:
        """Return how many more draws are done, without waiting."""
        before = self._reported
        try:
            while self._tally is None and self._connection is not None and self._connection.poll():
                self._receive(self._connection)
        except (OSError, EOFError):
            self._connection = None
        return self._reported - before

    def result(self, report: Report) -> Tally | None:
        """Wait for the tally; None where the process has ended without one."""
        try:
            while self._tally is None and self._connection is not None:
                before = self._reported
                self._receive(self._connection)
                report(self._reported - before)
        except (OSError, EOFError):
            report(-self._reported)
        return self._tally

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.terminate()
            self._process.join()
            self._process.close()

    def _receive(self, connection: Connection) -> None:
        message: int | Tally = connection.recv()
        if isinstance(message, Tally):
            self._tally = message
        else:
            self._reported += message


@contextmanager
def _colleagues(repeated: LotteryMarket, shares: list[Draws]) -> Iterator[list[_Colleague]]:
    colleagues: list[_Colleague] = []
    connections: list[Connection] = []
    threads: list[threading.Thread] = []
    try:
        with _interrupts_held_back():
            for share in shares:
                colleague, ours = _engage(share)
                colleagues.append(colleague)
                connections += [ours] if ours is not None else []
        work = pickle.dumps(repeated, pickle.HIGHEST_PROTOCOL)
        for colleague in colleagues:
            threads.append(threading.Thread(target=colleague.tell, args=(work,), daemon=True))
            threads[-1].start()
        yield colleagues
    finally:
        for colleague in colleagues:
            colleague.stop()
        for thread in threads:
            thread.join()
        for connection in connections:
            connection.close()


def _engage(share: Draws) -> tuple[_Colleague, Connection | None]:
    """Start a process, if the system has room for one more."""
    context = get_context("spawn")
    try:
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(theirs, tuple(share)), daemon=True)
        process.start()
    except OSError:
        return _Colleague(None, None, share), None
    theirs.close()
    return _Colleague(process, ours, share), ours


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Start processes that an interrupt does not reach: it is for this one, which gets it afterwards and ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # else the first process would start it, which lets interrupts through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(connection: Connection, share: tuple[int, int]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        repeated = pickle.loads(connection.recv_bytes())  # noqa: S301 - from the process that started this one
        connection.send(tally_share(repeated, Draws(*share), connection.send))
    except (OSError, EOFError):
        return  # whoever wanted it is gone
