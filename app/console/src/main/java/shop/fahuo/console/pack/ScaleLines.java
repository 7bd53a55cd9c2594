package shop.fahuo.console.pack;

import shop.fahuo.core.pack.WeightText;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes the lines of a scale out of what comes over a wire.
final class ScaleLines {

    /// No line of a scale is longer; noise is thrown away.
    private static final int LONGEST = 64;

    private ScaleLines() {}

    /// Until the wire ends. A reading that is the same as the one before is told once: scales
    /// repeat themselves ten times a second.
    static void read(InputStream in, Consumer<WeightText.Reading> told) throws IOException {
        var line = new StringBuilder();
        var before = Optional.<WeightText.Reading>empty();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\r' && next != '\n') {
                line.append(next < ' ' || next > '~' ? ' ' : (char) next);
                if (line.length() > LONGEST) {
                    line.setLength(0);
                }
                continue;
            }
            var reading = WeightText.read(line.toString());
            line.setLength(0);
            if (reading.isPresent() && !reading.equals(before)) {
                told.accept(reading.get());
                before = reading;
            }
        }
    }
}
