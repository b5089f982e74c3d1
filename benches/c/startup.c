/*
 * Start-up time and memory of a program, from outside: runs it RUNS times, or as often as STARTUP_RUNS says, and prints the median wall time in milliseconds and the median of the largest
 * resident set in KiB. Usage: [STARTUP_RUNS=1] startup PROGRAM ARGUMENTS...
 */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RUNS 41

static int compare(const void *left, const void *right)
{
    double difference = *(const double *)left - *(const double *)right;
    return (difference > 0) - (difference < 0);
}

int main(int argc, char **argv)
{
    double milliseconds[RUNS];
    double kibibytes[RUNS];
    const char *wanted = getenv("STARTUP_RUNS");
    int runs = wanted != NULL && atoi(wanted) > 0 && atoi(wanted) < RUNS ? atoi(wanted) : RUNS;
    int run;
    if (argc < 2) {
        return 2;
    }
    for (run = 0; run < runs; run++) {
        struct timespec start;
        struct timespec end;
        struct rusage usage;
        int status;
        pid_t child;
        clock_gettime(CLOCK_MONOTONIC, &start);
        child = fork();
        if (child == 0) {
            execv(argv[1], argv + 1);
            _exit(127);
        }
        if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) {
            fprintf(stderr, "startup: %s failed\n", argv[1]);
            return 1;
        }
        clock_gettime(CLOCK_MONOTONIC, &end);
        milliseconds[run] = (double)(end.tv_sec - start.tv_sec) * 1e3 + (double)(end.tv_nsec - start.tv_nsec) / 1e6;
        kibibytes[run] = (double)usage.ru_maxrss;
    }
    qsort(milliseconds, (size_t)runs, sizeof *milliseconds, compare);
    qsort(kibibytes, (size_t)runs, sizeof *kibibytes, compare);
    printf("%.2f %.0f\n", milliseconds[runs / 2], kibibytes[runs / 2]);
    return 0;
}
