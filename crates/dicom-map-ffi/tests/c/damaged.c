/*
 * Damaged dictionaries: every byte of base.dmap is changed in three ways, one at a time. Each
 * result is refused with an error, or opens and can be read to the end: no crash, every text ends
 * where its length says, and dmap_verify reports the damage. Then file.dcm, a DICOM file, changed
 * in the same ways and cut at every byte: refused with an error, or read to the end. Usage: damaged
 * FOLDER
 */
#include "read_everything.h"

static size_t elements_read = 0;

static bool discard(void *context, const char *part, size_t length)
{
    (void)part;
    *(size_t *)context += length;
    return true;
}

static void read_element(const dmap_element *element)
{
    char text[64];
    double number;
    size_t length = 1;
    CHECK(dmap_element_bytes(element, &length) != NULL && strlen(dmap_element_vr(element, NULL)) == 2);
    CHECK(dmap_element_creator(element, &length) != NULL && dmap_element_name(element, &length) != NULL);
    CHECK(dmap_element_path(element, text, sizeof text) >= 11);
    dmap_element_text(element, text, sizeof text);
    dmap_element_numbers(element, &number, 1);
    dmap_element_value_count(element);
    CHECK(dmap_last_status() == DMAP_OK);
    elements_read++;
}

/* Opens the bytes and reads everything, including items. Returns whether they are a file. */
static bool read_dicom(const dmap_dict *dict, const uint8_t *bytes, size_t length)
{
    dmap_file *file = dmap_file_open_bytes(dict, bytes, length);
    const dmap_element *element;
    const dmap_item *item;
    const dmap_element *inner;
    size_t written = 0;
    if (file == NULL) {
        CHECK(dmap_last_status() != DMAP_OK && dmap_last_status() != DMAP_INTERNAL);
        return false;
    }
    for (element = dmap_file_next_element(file, NULL); element != NULL; element = dmap_file_next_element(file, element)) {
        read_element(element);
        for (item = dmap_element_next_item(element, NULL); item != NULL; item = dmap_element_next_item(element, item)) {
            for (inner = dmap_item_next_element(item, NULL); inner != NULL; inner = dmap_item_next_element(item, inner)) {
                read_element(inner);
            }
        }
    }
    CHECK(dmap_last_status() == DMAP_OK);
    CHECK(dmap_file_dump(file, DMAP_DUMP_DECODED, discard, &written) == DMAP_OK && dmap_file_json(file, 0, discard, &written) == DMAP_OK && written > 2);
    dmap_file_close(file);
    return true;
}

static void damaged_dicom(const char *folder)
{
    static uint8_t bytes[1 << 12];
    static char path[4096];
    static const uint8_t changes[] = {0x01, 0x80, 0xFF};
    size_t counts[2] = {0, 0};
    size_t length;
    size_t at;
    size_t change;
    dmap_dict *dict;
    FILE *file;
    snprintf(path, sizeof path, "%s/base.dmap", folder);
    dict = dmap_open(path);
    CHECK(dict != NULL);
    snprintf(path, sizeof path, "%s/file.dcm", folder);
    file = fopen(path, "rb");
    CHECK(file != NULL);
    length = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    CHECK(length > 300 && length < sizeof bytes && read_dicom(dict, bytes, length));
    for (at = 0; at < length; at++) {
        uint8_t *cut = malloc(at + 1); /* so that a read past its end is detected */
        CHECK(cut != NULL);
        memcpy(cut, bytes, at);
        counts[read_dicom(dict, cut, at)]++;
        free(cut);
        for (change = 0; change < sizeof changes; change++) {
            bytes[at] ^= changes[change];
            counts[read_dicom(dict, bytes, length)]++;
            bytes[at] ^= changes[change];
        }
    }
    dmap_close(dict);
    CHECK(counts[0] > 50 && counts[1] > 500 && elements_read > 5000);
    printf("damaged: %zu DICOM files refused, %zu read to the end, %zu elements\n", counts[0], counts[1], elements_read);
}

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
    damaged_dicom(argv[1]);
    return 0;
}
