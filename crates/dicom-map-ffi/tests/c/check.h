/* A minimal test framework: CHECK stops the program and prints the line of a failed check. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int checks = 0;

static void check_at(int holds, const char *what, const char *file, int line)
{
    checks++;
    if (!holds) {
        fprintf(stderr, "%s:%d: found %s false, expected it to be true\n", file, line, what);
        exit(1);
    }
}

/* The text is the expected one, its length was set, and it ends with NUL there. */
static inline void check_text_at(const char *found, size_t length, const char *expected, const char *file, int line)
{
    checks++;
    if (found == NULL || strcmp(found, expected) != 0 || length != strlen(expected)) {
        fprintf(stderr, "%s:%d: found \"%s\" of length %zu, expected \"%s\"\n", file, line, found != NULL ? found : "(NULL)", length, expected);
        exit(1);
    }
}

#define CHECK(condition) check_at((condition), #condition, __FILE__, __LINE__)

/* A text function, with its length and without. FIELD(dmap_tag_name, "Gain", tag) */
#define FIELD(function, expected, ...)                                                                                                                 \
    do {                                                                                                                                               \
        size_t length_found = 99999;                                                                                                                   \
        const char *text_found = function(__VA_ARGS__, &length_found);                                                                                 \
        check_text_at(text_found, length_found, (expected), __FILE__, __LINE__);                                                                       \
        CHECK(function(__VA_ARGS__, NULL) == text_found);                                                                                              \
    } while (0)

/* The last call failed with this status and a message. */
#define FAILED(status)                                                                                                                                 \
    do {                                                                                                                                               \
        CHECK(dmap_last_status() == (status));                                                                                                         \
        CHECK(dmap_last_error() != NULL && strlen(dmap_last_error()) > 10);                                                                            \
    } while (0)

/* The last call had no error. */
#define FINE() CHECK(dmap_last_status() == DMAP_OK && dmap_last_error() == NULL)

#endif
