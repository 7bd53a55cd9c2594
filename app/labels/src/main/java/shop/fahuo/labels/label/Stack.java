package shop.fahuo.labels.label;

import shop.fahuo.labels.page.Area;
import shop.fahuo.labels.page.Fitting;
import shop.fahuo.labels.page.Style;

import java.util.ArrayList;
import java.util.List;

/// Paragraphs under each other that share a height: all shrink by the same until they fit. Should
/// they not fit in their smallest sizes, the longest loses lines first.
final class Stack {

    private static final double STEP = 0.5;

    private final Fitting fitting;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Part part, String words, Style style) {

        double points(double smaller) {
            return Math.max(style.least(), style.most() - smaller);
        }
    }

    Stack(Fitting fitting) {
        this.fitting = fitting;
    }

    Stack add(Part part, String words, Style style) {
        if (!words.isEmpty()) {
            entries.add(new Entry(part, words, style));
        }
        return this;
    }

    void draw(Area area, Sheet sheet) {
        double most = entries.stream().mapToDouble(entry -> entry.style.most()).max().orElse(0);
        double smaller = 0;
        while (smaller < most && high(area.width(), smaller) > area.height()) {
            smaller += STEP;
        }
        var lines = lines(area, smaller);
        int free = area.height();
        for (int at = 0; at < lines.length; at++) {
            free -= lines[at] * leading(entries.get(at), smaller);
        }
        int y = Math.max(0, free) / 2;
        for (int at = 0; at < lines.length; at++) {
            var entry = entries.get(at);
            int high = lines[at] * leading(entry, smaller);
            var style = entry.style.noLargerThan(entry.points(smaller));
            sheet.text(
                    entry.part,
                    area.below(Math.min(y, area.height() - high)).top(high),
                    entry.words,
                    style);
            y += high;
        }
    }

    private int high(int width, double smaller) {
        return entries.stream()
                .mapToInt(entry -> count(entry, width, smaller) * leading(entry, smaller))
                .sum();
    }

    private int count(Entry entry, int width, double smaller) {
        return fitting.lines(entry.words, width, entry.points(smaller), entry.style.weight())
                .size();
    }

    private static int leading(Entry entry, double smaller) {
        return (int) Math.ceil(entry.points(smaller) * Fitting.POINT * Fitting.LEADING);
    }

    /// How many lines each may have.
    private int[] lines(Area area, double smaller) {
        var lines =
                entries.stream().mapToInt(entry -> count(entry, area.width(), smaller)).toArray();
        while (sum(lines, smaller) > area.height() && longest(lines) >= 0) {
            lines[longest(lines)]--;
        }
        return lines;
    }

    private int sum(int[] lines, double smaller) {
        int sum = 0;
        for (int at = 0; at < lines.length; at++) {
            sum += lines[at] * leading(entries.get(at), smaller);
        }
        return sum;
    }

    /// Which has the most lines, if any has more than one; -1 otherwise.
    private static int longest(int[] lines) {
        int longest = -1;
        for (int at = 0; at < lines.length; at++) {
            if (lines[at] > 1 && (longest < 0 || lines[at] >= lines[longest])) {
                longest = at;
            }
        }
        return longest;
    }
}
