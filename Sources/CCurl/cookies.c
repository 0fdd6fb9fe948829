// libcurl's cookie engine: RFC 6265 with public suffixes.
#define _GNU_SOURCE 1
#include "internal.h"
#include <stdlib.h>
#include <string.h>

char *cc_cookies(cc_loop *loop) {
  struct curl_slist *lines = NULL;
  cc_buffer all = { 0 };
  curl_easy_getinfo(loop->jar, CURLINFO_COOKIELIST, &lines);
  bool whole = cc_append(&all, "", 0);
  for (struct curl_slist *line = lines; line && whole; line = line->next)
    whole = cc_append(&all, line->data, strlen(line->data)) && cc_append(&all, "\n", 1);
  curl_slist_free_all(lines);
  return all.bytes;
}

bool cc_cookie_set(cc_loop *loop, const char *line) {
  return curl_easy_setopt(loop->jar, CURLOPT_COOKIELIST, line) == CURLE_OK;
}

bool cc_knows_public_suffixes(void) {
  return curl_version_info(CURLVERSION_NOW)->features & CURL_VERSION_PSL;
}

int64_t cc_date(const char *text) { return curl_getdate(text, NULL); }
