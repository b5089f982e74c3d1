/*
 * Damaged dictionaries: every byte of base.dmap is changed in three ways, one at a time. Each result is refused with an error, or opens and can be read to
 * the end: no crash, every text ends where its length says, and dmap_verify reports the damage. Usage: damaged FOLDER
 */
#include "read_everything.h"

int main(int argc, char **argv)
{
    static uint8_t bytes[1 << 16];
    static char path[4096];
    static const uint8_t changes[] = {0x01, 0x80, 0xFF};
    size_t length;
    size_t at;
    size_t change;
    size_t refused = 0;
    size_t opened = 0;
    FILE *file;
    CHECK(argc == 2);
    snprintf(path, sizeof path, "%s/base.dmap", argv[1]);
    file = fopen(path, "rb");
    CHECK(file != NULL);
    length = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    CHECK(length > 1000 && length < sizeof bytes);
    for (at = 0; at < length; at++) {
        for (change = 0; change < sizeof changes; change++) {
            dmap_dict *dict;
            bytes[at] ^= changes[change];
            dict = dmap_open_borrowed(bytes, length);
            if (dict == NULL) {
                CHECK(dmap_last_status() != DMAP_OK && dmap_last_status() != DMAP_INTERNAL);
                refused++;
            } else {
                read_everything(dict);
                CHECK(dmap_verify(dict) != DMAP_OK && dmap_last_status() != DMAP_INTERNAL);
                opened++;
            }
            dmap_close(dict);
            bytes[at] ^= changes[change];
        }
    }
    CHECK(refused > 100 && opened > 1000);
    printf("damaged: %zu files refused, %zu read to the end, all found by verify\n", refused, opened);
    return 0;
}
