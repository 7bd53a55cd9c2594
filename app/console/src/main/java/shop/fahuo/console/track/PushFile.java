package shop.fahuo.console.track;

import shop.fahuo.connect.courier.KeptPushes;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.store.track.Heard;
import shop.fahuo.store.track.Tracks;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Takes in pushes that a relay has kept in a file, or in the files of a folder. Read twice, it
/// changes nothing.
public final class PushFile {

    /// Scans handed to the store at a time.
    private static final int AT_ONCE = 500;

    private final KeptPushes pushes;
    private final Tracks tracks;
    private final List<TrackEvent> waiting = new ArrayList<>();
    private final List<Bad> bad = new ArrayList<>();
    private Heard heard = Heard.NOTHING;
    private int read;

    public PushFile(KeptPushes pushes, Tracks tracks) {
        this.pushes = pushes;
        this.tracks = tracks;
    }

    /// A line that cannot be read.
    ///
    /// @param row from 1
    public record Bad(String file, long row, KeptPushes.Fault fault) {}

    /// What came of it.
    ///
    /// @param lines that were not empty
    public record Report(int lines, Heard heard, List<Bad> bad) {

        public Report {
            bad = List.copyOf(bad);
        }
    }

    /// @throws IOException when it cannot be read, or is not text in UTF-8
    public Report read(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (var files = Files.list(place)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    readFile(file);
                }
            }
        } else {
            readFile(place);
        }
        hear();
        return new Report(read, heard, bad);
    }

    private void readFile(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long row = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                row++;
                if (!line.isBlank()) {
                    read(file, row, line.strip());
                }
            }
        } catch (MalformedInputException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private void read(Path file, long row, String text) {
        read++;
        var line = pushes.read(text);
        waiting.addAll(line.events());
        line.fault().ifPresent(fault -> bad.add(new Bad(name(file), row, fault)));
        if (waiting.size() >= AT_ONCE) {
            hear();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void hear() {
        heard = heard.plus(tracks.hear(waiting).join());
        waiting.clear();
    }
}
