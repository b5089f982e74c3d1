/*
 * Measures time and memory of a program from outside: runs it RUNS times, discards its output and
 * errors, and prints the median wall time in milliseconds and the median of the largest resident
 * set in KiB. Usage: launcher RUNS PROGRAM ARGUMENTS...
 *
 * It is written in C because the largest resident set that the system reports for a program
 * includes that of the process before it ran the program: a copy of its parent. If Python started
 * the programs, every small program would seem to need as much memory as Python.
 */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_RUNS 101

static int compare(const void *left, const void *right)
{
    double difference = *(const double *)left - *(const double *)right;
    return (difference > 0) - (difference < 0);
}

int main(int argc, char **argv)
{
    static double milliseconds[MAX_RUNS];
    static double kibibytes[MAX_RUNS];
    int runs = argc < 2 ? 0 : atoi(argv[1]);
    int run;
    if (argc < 3 || runs < 1 || runs > MAX_RUNS) {
        fprintf(stderr, "usage: launcher RUNS PROGRAM ARGUMENTS..., RUNS from 1 to %d\n", MAX_RUNS);
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
            int nowhere = open("/dev/null", O_RDWR);
            if (nowhere < 0 || dup2(nowhere, STDIN_FILENO) < 0 || dup2(nowhere, STDOUT_FILENO) < 0 || dup2(nowhere, STDERR_FILENO) < 0) {
                _exit(126);
            }
            execvp(argv[2], argv + 2);
            _exit(127);
        }
        if (child < 0 || wait4(child, &status, 0, &usage) != child) {
            perror("launcher");
            return 1;
        }
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
            fprintf(stderr, "launcher: %s ended with status %d, expected 0\n", argv[2],
                    WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
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
