/*
 * The corpus of bad dictionaries: each file of the manifest fails with the status that it names,
 * when opened or when verified, mapped, read and from bytes, and a file that opens can be read to
 * the end. Usage: corpus FOLDER, with manifest.csv in it
 */
#include "read_everything.h"

/* The corpus files are small; a larger one fails the test. */
static uint8_t bytes[1 << 20];

/* The identifier of the outcome, "ok" for a valid file. Closes the dictionary. */
static const char *outcome(dmap_dict *dict)
{
    dmap_status status = dmap_last_status();
    if (dict == NULL) {
        FAILED(status);
        CHECK(status != DMAP_OK);
        return dmap_status_name(status);
    }
    FINE();
    read_everything(dict);
    status = dmap_verify(dict);
    CHECK(dmap_last_status() == status);
    dmap_close(dict);
    return dmap_status_name(status);
}

static void expect(const char *found, const char *expected, const char *path, const char *how)
{
    checks++;
    if (strcmp(found, expected) != 0) {
        fprintf(stderr, "%s, %s: found %s, expected %s\n", path, how, found, expected);
        exit(1);
    }
}

int main(int argc, char **argv)
{
    static char path[4096];
    static char line[1024];
    size_t walked = 0;
    size_t sound = 0;
    FILE *manifest;
    CHECK(argc == 2);
    snprintf(path, sizeof path, "%s/manifest.csv", argv[1]);
    manifest = fopen(path, "r");
    CHECK(manifest != NULL);
    CHECK(fgets(line, sizeof line, manifest) != NULL && strncmp(line, "file,expected,", 14) == 0);
    while (fgets(line, sizeof line, manifest) != NULL) {
        /* Neither names nor identifiers contain a comma or a quote. */
        const char *file = strtok(line, ",");
        const char *expected = strtok(NULL, ",");
        size_t length;
        FILE *bad;
        CHECK(file != NULL && expected != NULL && strchr(file, '"') == NULL);
        snprintf(path, sizeof path, "%s/%s", argv[1], file);
        expect(outcome(dmap_open(path)), expected, path, "mapped");
        expect(outcome(dmap_open_in_memory(path)), expected, path, "in memory");
        bad = fopen(path, "rb");
        CHECK(bad != NULL);
        length = fread(bytes, 1, sizeof bytes, bad);
        fclose(bad);
        CHECK(length < sizeof bytes);
        expect(outcome(dmap_open_borrowed(bytes, length)), expected, path, "borrowed");
        expect(outcome(dmap_open_bytes(bytes, length)), expected, path, "bytes");
        walked++;
        sound += strcmp(expected, "ok") == 0;
    }
    fclose(manifest);
    CHECK(walked > 50 && sound >= 1 && sound < walked / 2);
    printf("corpus: %zu files, each with the outcome in the manifest\n", walked);
    return 0;
}
