/*
 * Looks up one element and prints what the dictionary knows about it:
 *
 *     lookup GROUP ELEMENT [CREATOR]
 *     lookup 0021 1008 "Siemens: Thorax/Multix FD Lab Settings"
 *
 * The dictionary is the embedded one, or the file named by the variable DICOM_MAP_PATH.
 * Exit status: 0 found, 1 not found, 2 could not run.
 */
#include <dicom_map.h>
#include <stdio.h>
#include <stdlib.h>

/* Reads a number of up to four hexadecimal digits. Returns -1 for anything else. */
static long hex4(const char *text)
{
    char *end = NULL;
    long value = strtol(text, &end, 16);
    return (end == text || end - text > 4 || *end != '\0' || value < 0 || value > 0xFFFF) ? -1 : value;
}

int main(int argc, char **argv)
{
    const char *path = getenv("DICOM_MAP_PATH");
    long group = argc > 2 ? hex4(argv[1]) : -1;
    long element = argc > 2 ? hex4(argv[2]) : -1;
    char tag_text[16];
    char source[256];
    size_t index;

    if (group < 0 || element < 0) {
        fprintf(stderr, "usage: %s GROUP ELEMENT [CREATOR], with group and element in hexadecimal\n", argv[0]);
        return 2;
    }
    if (dmap_abi_version() != DMAP_ABI_VERSION) {
        fprintf(stderr, "found ABI %u of the library, expected %u\n", (unsigned)dmap_abi_version(), (unsigned)DMAP_ABI_VERSION);
        return 2;
    }

    dmap_dict *dict = path != NULL ? dmap_open(path) : dmap_open_embedded();
    if (dict == NULL) {
        fprintf(stderr, "%s\n", dmap_last_error());
        return 2;
    }

    const dmap_tag *tag = dmap_lookup(dict, (uint16_t)group, (uint16_t)element, argc > 3 ? argv[3] : NULL);
    if (tag == NULL) {
        int failed = dmap_last_status() != DMAP_OK;
        fprintf(stderr, "%s\n", failed ? dmap_last_error() : "not found");
        dmap_close(dict);
        return failed ? 2 : 1;
    }

    dmap_tag_text(tag, tag_text, sizeof tag_text);
    printf("%s %s %s %s\n", tag_text, dmap_tag_vr(tag, NULL), dmap_tag_vm(tag, NULL), dmap_tag_name(tag, NULL));
    printf("keyword: %s\n", dmap_tag_keyword(tag, NULL));
    if (dmap_tag_is_private(tag)) {
        printf("creator: %s\n", dmap_tag_creator(tag, NULL));
    }
    for (index = 0; index < dmap_tag_source_count(tag); index++) {
        dmap_tag_source_text(tag, index, source, sizeof source);
        printf("source: %s\n", source);
    }

    dmap_close(dict);
    return 0;
}
