/* floor [PORT]: the least a terminal program can do, measured beside webqq.
 * It echoes every key and, given PORT, shows the lines that arrive from that port of
 * loopback. No curses, no protocol: what is slower than this is ours to explain. */
#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

enum { clear_line = 0x15 /* Ctrl-u, as in webqq's composer */ };

static void put(const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(1, bytes, count);
        if (written <= 0) exit(1);
        bytes += written;
        count -= (size_t)written;
    }
}

static int connected(int port) {
    struct sockaddr_in peer = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
    peer.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int link = socket(AF_INET, SOCK_STREAM, 0);
    if (link >= 0 && connect(link, (struct sockaddr *)&peer, sizeof peer) == 0) return link;
    perror("floor: connect");
    exit(1);
}

static void echo_keys(void) {
    char keys[4096];
    ssize_t count = read(0, keys, sizeof keys);
    if (count <= 0) exit(0);
    if (keys[0] == clear_line) put("\r\033[K", 4);
    else put(keys, (size_t)count);
}

/* One write for all that has arrived; the terminal is raw, so a line ends with CR LF. */
static void show_lines(int link) {
    static char in[65536], out[2 * sizeof in];
    ssize_t count = read(link, in, sizeof in);
    if (count <= 0) exit(0);
    size_t length = 0;
    for (ssize_t i = 0; i < count; i++) {
        if (in[i] == '\n') out[length++] = '\r';
        out[length++] = in[i];
    }
    put(out, length);
}

int main(int argc, char **argv) {
    struct termios raw;
    if (tcgetattr(0, &raw) != 0) return perror("floor: not a terminal"), 1;
    cfmakeraw(&raw);
    tcsetattr(0, TCSANOW, &raw);
    int link = argc > 1 ? connected(atoi(argv[1])) : -1;
    const char *greeting = "\033[H\033[2Jfloor\r\n";
    put(greeting, strlen(greeting));
    struct pollfd waits[2] = {{.fd = 0, .events = POLLIN}, {.fd = link, .events = POLLIN}};
    while (poll(waits, 2, -1) > 0) {
        if (waits[0].revents) echo_keys();
        if (waits[1].revents) show_lines(link);
    }
    return 1;
}
