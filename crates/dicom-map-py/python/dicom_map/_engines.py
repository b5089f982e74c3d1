"""The engines that run partitions: Dask, Spark, or this process."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from typing import Any


class PartitionsFailed(RuntimeError):
    """Some partitions failed, after every attempt. The results of the others are kept."""


def run(
    engine: Any, work: Callable[[str], Any], ids: list[str], what: str, retries: int
) -> Iterator[Any]:
    """Yields the results of `work` for each id, in any order.

    Raises:
        PartitionsFailed: Some failed; raised after all others are done.
    """
    if not ids:
        return
    module = type(engine).__module__.partition(".")[0]
    if engine is None:
        yield from map(work, ids)
    elif module == "distributed":
        yield from _dask(engine, work, ids, what, retries)
    elif module == "pyspark":
        yield from _spark(engine, work, ids, what)
    else:
        raise TypeError(
            f"found an engine of the type {type(engine).__name__}, expected a "
            "dask.distributed.Client, a pyspark.sql.SparkSession, or None for this process"
        )


def _dask(
    client: Any, work: Callable[[str], Any], ids: list[str], what: str, retries: int
) -> Iterator[Any]:
    from distributed import as_completed

    # The keys are shown in the dashboard; they are unique, so results of an earlier run are not
    # reused.
    once = secrets.token_hex(4)
    keys = [f"{what}-{once}-{number}" for number in range(len(ids))]
    futures = client.map(work, ids, key=keys, retries=retries, pure=False)
    failed = []
    try:
        for future in as_completed(futures):
            if future.status == "finished":
                yield future.result()
            else:
                failed.append(future.exception())
            future.release()
    finally:
        client.cancel(futures)
    if failed:
        raise PartitionsFailed(
            f"{len(failed)} of {len(ids)} partitions failed; the same call tries them again. "
            f"The first: {type(failed[0]).__name__}: {failed[0]}"
        ) from failed[0]


def _spark(session: Any, work: Callable[[str], Any], ids: list[str], what: str) -> Iterator[Any]:
    context = session.sparkContext
    # The description is shown on Spark's page and progress bar; the number of attempts is
    # spark.task.maxFailures.
    context.setJobGroup(what, f"{what}: {len(ids)} partitions", interruptOnCancel=True)
    try:
        yield from context.parallelize(ids, len(ids)).map(work).collect()
    except Exception as error:
        if type(error).__module__.partition(".")[0] not in ("py4j", "pyspark"):
            raise
        raise PartitionsFailed(
            f"partitions failed; the same call tries them again. {str(error)[:2000]}"
        ) from error
