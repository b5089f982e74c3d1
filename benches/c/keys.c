/* Prints the key of every single-tag entry of the embedded dictionary, private ones in block 10:
 * GROUP <tab> ELEMENT <tab> CREATOR. */
#include <dicom_map.h>
#include <stdio.h>

int main(void)
{
    dmap_dict *dict = dmap_open_embedded();
    const dmap_tag *tag;
    for (tag = dmap_next_tag(dict, NULL); tag != NULL; tag = dmap_next_tag(dict, tag)) {
        if (dmap_tag_mask(tag) == 0xFFFFFFFF && dmap_tag_block(tag) == 0) {
            unsigned element = dmap_tag_element(tag) | (dmap_tag_is_private(tag) ? 0x1000u : 0u);
            printf("%04X\t%04X\t%s\n", (unsigned)dmap_tag_group(tag), element, dmap_tag_creator(tag, NULL));
        }
    }
    dmap_close(dict);
    return 0;
}
