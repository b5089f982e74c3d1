/*
 * Thirty-two threads read one dictionary at once, all from its first use on, so that everything
 * that the library makes on first use is made in a race. Usage: threads FOLDER
 */
#include <dicom_map.h>
#include <pthread.h>

#include "check.h"

#define THREADS 32
#define ROUNDS 50

static dmap_dict *dict;
static pthread_barrier_t barrier;

/* The results of one thread; every thread must have the same. */
struct seen {
    const dmap_tag *tag;
    const dmap_creator *creator;
    const dmap_uid *uid;
    const dmap_source *source;
    const char *vr;
    const char *vm;
};

/* CHECK counts, and a counter written by all threads would itself be a race. */
static void must(int holds, const char *what)
{
    if (!holds) {
        fprintf(stderr, "threads: %s failed\n", what);
        exit(1);
    }
}

static void *read_all(void *result)
{
    struct seen *seen = result;
    int round;
    pthread_barrier_wait(&barrier);
    for (round = 0; round < ROUNDS; round++) {
        dmap_tag_list *list;
        const dmap_tag *tag;
        size_t count = 0;
        seen->vr = dmap_tag_vr(dmap_lookup(dict, 0x0028, 0x0106, NULL), NULL);
        seen->tag = dmap_lookup(dict, 0x0009, 0x1001, "acme 1.0");
        seen->vm = dmap_tag_vm(seen->tag, NULL);
        seen->creator = dmap_find_creator(dict, "ACME 1.0");
        seen->uid = dmap_find_uid(dict, "ExplicitVRLittleEndian");
        seen->source = dmap_source_at(dict, 1);
        /* An error of one thread does not affect the others. */
        must(dmap_lookup(dict, 0x0009, 0x1001, "\xFF") == NULL && dmap_last_status() == DMAP_INVALID_CREATOR, "its own error");
        for (tag = dmap_next_tag(dict, NULL); tag != NULL; tag = dmap_next_tag(dict, tag)) {
            count += strlen(dmap_tag_name(tag, NULL)) > 0;
        }
        list = dmap_search(dict, "gain", NULL, NULL, NULL, 0);
        must(count == dmap_len(dict) && dmap_last_error() == NULL, "the walk over all entries");
        must(dmap_list_len(list) == 2, "the search");
        must(dmap_creator_lookup(seen->creator, 9, 1) == seen->tag, "the held creator");
        dmap_free_list(list);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    static char path[4096];
    pthread_t threads[THREADS];
    struct seen seen[THREADS];
    size_t index;
    CHECK(argc == 2);
    snprintf(path, sizeof path, "%s/base.dmap", argv[1]);
    dict = dmap_open(path);
    CHECK(dict != NULL && pthread_barrier_init(&barrier, NULL, THREADS) == 0);
    for (index = 0; index < THREADS; index++) {
        CHECK(pthread_create(&threads[index], NULL, read_all, &seen[index]) == 0);
    }
    for (index = 0; index < THREADS; index++) {
        CHECK(pthread_join(threads[index], NULL) == 0);
        CHECK(memcmp(&seen[index], &seen[0], sizeof *seen) == 0);
    }
    CHECK(seen[0].tag != NULL && strcmp(seen[0].vr, "US or SS") == 0 && strcmp(seen[0].vm, "2-2n") == 0);
    pthread_barrier_destroy(&barrier);
    dmap_close(dict);
    printf("threads: %d checks\n", checks);
    return 0;
}
