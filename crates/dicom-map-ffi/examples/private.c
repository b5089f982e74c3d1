/*
 * Prints the private elements of a DICOM file, at any depth, with what the dictionary knows about
 * them. Usage: private FILE
 * Exit status: 0 some shown, 1 none found, 2 the file cannot be read.
 */
#include <dicom_map.h>
#include <stdio.h>
#include <stdlib.h>

/* Prints one element. Returns 0 if there is no memory. */
static int print_element(const dmap_element *element)
{
    const dmap_tag *entry = dmap_element_entry(element);
    char path[256];
    char shown[80];
    size_t length = dmap_element_text(element, NULL, 0);
    char *value = malloc(length + 1);
    if (value == NULL) {
        return 0;
    }
    dmap_element_text(element, value, length + 1);
    dmap_printable(value, length, shown, sizeof shown); /* a file may contain terminal controls */
    free(value);
    dmap_element_path(element, path, sizeof path);
    printf("%s %s vm=%s [%s] %s: %s\n", path, dmap_element_vr(element, NULL), entry != NULL ? dmap_tag_vm(entry, NULL) : "?",
           dmap_element_creator(element, NULL), entry != NULL ? dmap_element_name(element, NULL) : "unknown", shown);
    return 1;
}

/* The place where a walk continues after an item. */
#define MAX_DEPTH 64
typedef struct {
    const dmap_item *item; /* NULL: the file itself */
    const dmap_element *last;
} place;

int main(int argc, char **argv)
{
    place places[MAX_DEPTH] = {{NULL, NULL}};
    int depth = 0;
    int shown = 0;
    dmap_dict *dict = NULL;
    dmap_file *file = NULL;
    if (argc != 2) {
        fprintf(stderr, "usage: private FILE\n");
        return 2;
    }
    dict = getenv("DICOM_MAP_PATH") != NULL ? dmap_open(getenv("DICOM_MAP_PATH")) : dmap_open_embedded();
    file = dict != NULL ? dmap_file_open(dict, argv[1]) : NULL;
    if (file == NULL) {
        fprintf(stderr, "private: %s\n", dmap_last_error());
        dmap_close(dict);
        return 2;
    }
    while (depth >= 0) {
        place *here = &places[depth];
        const dmap_element *element =
            here->item == NULL ? dmap_file_next_element(file, here->last) : dmap_item_next_element(here->item, here->last);
        const dmap_item *inside;
        if (element == NULL) {
            /* The next item of the same sequence, or up. */
            const dmap_item *next = depth > 0 ? dmap_element_next_item(places[depth - 1].last, here->item) : NULL;
            here->item = next;
            here->last = NULL;
            depth -= next == NULL ? 1 : 0;
            continue;
        }
        here->last = element;
        if (dmap_element_is_private(element) && dmap_element_creator(element, NULL)[0] != '\0') {
            if (!print_element(element)) {
                break;
            }
            shown++;
        }
        inside = dmap_element_next_item(element, NULL);
        if (inside != NULL && depth + 1 < MAX_DEPTH) {
            depth++;
            places[depth].item = inside;
            places[depth].last = NULL;
        }
    }
    dmap_file_close(file);
    dmap_close(dict);
    return shown > 0 ? 0 : 1;
}
