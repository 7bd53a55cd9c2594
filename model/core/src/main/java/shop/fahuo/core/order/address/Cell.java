package shop.fahuo.core.order.address;

import shop.fahuo.core.order.address.Piece.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text while it is read: every character is marked with what it was taken for, and what nobody
/// claims is street.
final class Cell {

    private final String text;
    private final String plain;
    private final Kind[] marks;

    Cell(String text, PlainScript script) {
        this.text = text;
        plain = script.of(text);
        marks = new Kind[text.length()];
        Arrays.fill(marks, Kind.STREET);
    }

    String plain() {
        return plain;
    }

    /// The text with blanks for what was claimed.
    String readable() {
        var readable = new StringBuilder(plain);
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] != Kind.STREET) {
                readable.setCharAt(i, ' ');
            }
        }
        return readable.toString();
    }

    String written(int start, int end) {
        return text.substring(start, end);
    }

    void mark(int start, int end, Kind kind) {
        Arrays.fill(marks, start, end, kind);
    }

    /// Marks what nobody claimed yet.
    void markWords(int from, int to, Kind kind) {
        for (int i = from; i < to; i++) {
            if (marks[i] == Kind.STREET) {
                marks[i] = kind;
            }
        }
    }

    boolean isFree(int start, int end) {
        for (int i = start; i < end; i++) {
            if (marks[i] != Kind.STREET) {
                return false;
            }
        }
        return true;
    }

    boolean is(int at, Kind kind) {
        return at >= 0 && at < marks.length && marks[at] == kind;
    }

    boolean isOnlySeparators(int from, int to) {
        for (int i = from; i < to; i++) {
            if (marks[i] != Kind.SEPARATOR) {
                return false;
            }
        }
        return true;
    }

    /// Whether only separators and labels lie between the span and something of that kind.
    boolean isBeside(Span span, Kind kind) {
        return is(next(span.start(), -1), kind) || is(next(span.end() - 1, 1), kind);
    }

    private int next(int from, int direction) {
        int at = from + direction;
        while (is(at, Kind.SEPARATOR) || is(at, Kind.LABEL)) {
            at += direction;
        }
        return at;
    }

    /// Whether the names of the place begin where the span ends.
    boolean isRightBeforePlace(Span span) {
        return isPlace(next(span.end() - 1, 1));
    }

    /// Whether the street begins with the span, without a space between.
    boolean isRightBehindPlace(Span span) {
        return isPlace(span.start() - 1);
    }

    /// Whether the place is named somewhere behind the span.
    boolean isBeforePlace(Span span) {
        for (int i = span.end(); i < marks.length; i++) {
            if (isPlace(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlace(int at) {
        return is(at, Kind.PROVINCE)
                || is(at, Kind.CITY)
                || is(at, Kind.DISTRICT)
                || is(at, Kind.REPEATED);
    }

    /// Whether words that nobody claimed stand before the place.
    boolean isPlaceLate() {
        return segments().stream()
                .filter(this::isBeforePlace)
                .anyMatch(
                        span ->
                                written(span.start(), span.end())
                                        .codePoints()
                                        .anyMatch(Character::isLetterOrDigit));
    }

    /// The stretches between separators and what was claimed.
    List<Span> segments() {
        var segments = new ArrayList<Span>();
        int start = 0;
        for (int i = 0; i <= marks.length; i++) {
            if (i == marks.length || marks[i] != Kind.STREET) {
                if (i > start) {
                    segments.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return segments;
    }

    List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        int start = 0;
        for (int i = 1; i <= marks.length; i++) {
            if (i == marks.length || marks[i] != marks[start]) {
                pieces.add(new Piece(marks[start], text.substring(start, i)));
                start = i;
            }
        }
        return pieces;
    }

    /// All of one kind in one line. Separators between two stretches stay as they were written;
    /// where something else was taken out between them a space stands for it.
    String joined(Kind kind) {
        var joined = new StringBuilder();
        var gap = new StringBuilder();
        for (Piece piece : pieces()) {
            if (piece.kind() == kind) {
                joined.append(joined.isEmpty() ? "" : gap).append(piece.text());
                gap.setLength(0);
            } else if (piece.kind() == Kind.SEPARATOR && gap.isEmpty()) {
                gap.append(piece.text().contains("\n") ? " " : piece.text());
            } else {
                gap.replace(0, gap.length(), " ");
            }
        }
        return joined.toString();
    }

    record Span(int start, int end) {

        int length() {
            return end - start;
        }
    }
}
