"""What work costs the processor, whatever else the machine and the tests do meanwhile."""

import gc
import time
from collections.abc import Callable

_TRIES = 5


def seconds(work: Callable[[], object], enough: float, times: int = 1) -> float:
    """The processor's seconds for doing `work` so many `times`.

    Those of the first try that needs at most `enough` of them, else the best of five.

    The collector is off, as for `timeit`: it would look at all that other tests hold.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        best = _once(work, times)
        for _ in range(_TRIES - 1):
            if best <= enough:
                break
            best = min(best, _once(work, times))
    finally:
        if was_on:
            gc.enable()
    return best


def _once(work: Callable[[], object], times: int) -> float:
    started = time.process_time()
    for _ in range(times):
        work()
    return time.process_time() - started
