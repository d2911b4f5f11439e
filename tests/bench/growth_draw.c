/* growth_draw.c -- the picture of growth.c: two fields of lines, both axes by powers of
 * ten, so that what grows like n rises by one square a square. */
#include "growth.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WIDTH 380.0 /* of a field */
#define HEIGHT 420.0
#define TOP 60.0
#define LABELS 150.0 /* beside a field */

typedef struct line {
    const char *label;
    double y[16];
} line;

typedef struct field {
    FILE *out;
    const growth *all;
    unsigned n;
    double left, low, high; /* powers of ten at the bottom and the top */
} field;

static const char *const colours[] = { "#1b6ca8", "#c0392b", "#2e8b57", "#8e44ad",
                                       "#b9770e", "#117a8b", "#7f3f98", "#555555",
                                       "#d35400", "#2c3e50" };

static double x_of(const field *f, unsigned i)
{
    double first = log10(f->all[0].times), last = log10(f->all[f->n - 1].times);
    double part = last > first ? (log10(f->all[i].times) - first) / (last - first) : 0.5;
    return f->left + part * WIDTH;
}

static double y_of(const field *f, double value)
{
    return TOP + HEIGHT * (f->high - log10(value)) / (f->high - f->low);
}

static void put_frame(const field *f, const char *title)
{
    fprintf(f->out,
            "<text x='%.0f' y='%.0f' font-size='15' font-weight='bold'>%s</text>\n",
            f->left, TOP - 24, title);
    for (double p = f->low; p <= f->high; p++) {
        double y = y_of(f, pow(10, p));
        fprintf(f->out,
                "<path d='M%.0f %.1fh%.0f' stroke='#ddd'/>"
                "<text x='%.0f' y='%.1f' text-anchor='end'>%.10g</text>\n",
                f->left, y, WIDTH, f->left - 6, y + 4, pow(10, p));
    }
    for (unsigned i = 0; i < f->n; i++)
        fprintf(f->out,
                "<path d='M%.1f %.0fv%.0f' stroke='#ddd'/>"
                "<text x='%.1f' y='%.0f' text-anchor='middle'>%u ×</text>\n",
                x_of(f, i), TOP, HEIGHT, x_of(f, i), TOP + HEIGHT + 18, f->all[i].times);
}

static int by_end(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

/* Places of the labels at the right: where the lines end, and 14 apart. */
static void place_labels(const field *f, const line *lines, unsigned n, double *at)
{
    struct {
        double y;
        unsigned line;
    } ends[16];
    for (unsigned k = 0; k < n; k++) {
        ends[k].y = y_of(f, lines[k].y[f->n - 1]);
        ends[k].line = k;
    }
    qsort(ends, n, sizeof *ends, by_end);
    double least = TOP;
    for (unsigned k = 0; k < n; k++) {
        least = at[ends[k].line] = ends[k].y > least ? ends[k].y : least;
        least += 14;
    }
}

static void put_lines(field *f, const char *title, const line *lines, unsigned n)
{
    double labels[16], least = INFINITY, most = 0;
    for (unsigned k = 0; k < n; k++)
        for (unsigned i = 0; i < f->n; i++) {
            least = fmin(least, lines[k].y[i]);
            most = fmax(most, lines[k].y[i]);
        }
    f->low = floor(log10(least));
    f->high = fmax(ceil(log10(most)), f->low + 1);
    put_frame(f, title);
    place_labels(f, lines, n, labels);
    for (unsigned k = 0; k < n; k++) {
        const char *colour = colours[k % (sizeof colours / sizeof *colours)];
        fprintf(f->out, "<path fill='none' stroke='%s' stroke-width='2' d='", colour);
        for (unsigned i = 0; i < f->n; i++)
            fprintf(f->out, "%c%.1f %.1f", i ? 'L' : 'M', x_of(f, i),
                    y_of(f, lines[k].y[i]));
        fprintf(f->out, "'/>\n");
        for (unsigned i = 0; i < f->n; i++)
            fprintf(f->out, "<circle cx='%.1f' cy='%.1f' r='3' fill='%s'/>", x_of(f, i),
                    y_of(f, lines[k].y[i]), colour);
        fprintf(f->out, "<text x='%.0f' y='%.1f' fill='%s'>%s</text>\n",
                f->left + WIDTH + 10, labels[k] + 4, colour, lines[k].label);
    }
}

void growth_draw(const char *path, const growth *all, unsigned n)
{
    line lines[16] = { { .label = "" } };
    field f = { .out = fopen(path, "w"), .all = all, .n = n, .left = 60 };
    if (!f.out)
        stop(path, "cannot be written");
    fprintf(f.out,
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %.0f %.0f'"
            " font-family='sans-serif' font-size='12'>\n"
            "<rect width='100%%' height='100%%' fill='white'/>\n",
            2 * (WIDTH + LABELS + 60), TOP + HEIGHT + 40);
    for (unsigned q = 0; q < GROWTH_QUESTIONS; q++) {
        lines[q].label = growth_label(q);
        for (unsigned i = 0; i < n; i++)
            lines[q].y[i] = all[i].questions[q];
    }
    put_lines(&f, "A question, µs (the middle one)", lines, GROWTH_QUESTIONS);
    const char *const labels[] = { "compile, s of CPU", "peak, MiB", "file, MB",
                                   "read and proved, ms" };
    for (unsigned k = 0; k < 4; k++)
        lines[k].label = labels[k];
    for (unsigned i = 0; i < n; i++) {
        lines[0].y[i] = all[i].cpu;
        lines[1].y[i] = all[i].peak;
        lines[2].y[i] = all[i].bytes;
        lines[3].y[i] = all[i].load;
    }
    f.left += WIDTH + LABELS + 50;
    put_lines(&f, "Compiling and loading", lines, 4);
    fputs("</svg>\n", f.out);
    if (fclose(f.out))
        stop(path, "cannot be written");
}
