package shop.fahuo.labels.print;

import org.opentest4j.TestAbortedException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A CUPS of a test's own: the real daemon, with its own folders and port, beside any other.
final class CupsDaemon implements AutoCloseable {

    private static final Path DAEMON = Path.of("/usr/sbin/cupsd");

    /// What it needs on Debian.
    private static final String PACKAGES =
            "apt-get install cups cups-client cups-bsd cups-filters ghostscript";

    private static final Duration START = Duration.ofSeconds(20);

    /// CUPS's own driver for Zebra's label printers of 203 dpi.
    private static final String LABEL_DRIVER = "drv:///sample.drv/zebra.ppd";

    private final Path folder;
    private final int port;
    private final Process daemon;

    private CupsDaemon(Path folder, int port, Process daemon) {
        this.folder = folder;
        this.port = port;
        this.daemon = daemon;
    }

    /// Skips the test, and says what is missing, where CUPS is not installed or may not be started.
    static CupsDaemon start() throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!Files.isExecutable(DAEMON) || !Files.isExecutable(Path.of("/usr/bin/lpr")) || !root) {
            throw new TestAbortedException("no CUPS to start here: as root, " + PACKAGES);
        }
        var folder = Files.createTempDirectory("fahuo-cups");
        // Filters and backends run as another user.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        for (var part : List.of("etc", "spool", "tmp", "cache", "run")) {
            Files.createDirectory(folder.resolve(part));
        }
        Files.setPosixFilePermissions(
                folder.resolve("tmp"), PosixFilePermissions.fromString("rwxrwxrwx"));
        int port = freePort();
        Files.writeString(folder.resolve("cupsd.conf"), configuration(port));
        Files.writeString(folder.resolve("cups-files.conf"), files(folder));
        var daemon =
                new ProcessBuilder(
                                DAEMON.toString(),
                                "-f",
                                "-c",
                                folder.resolve("cupsd.conf").toString(),
                                "-s",
                                folder.resolve("cups-files.conf").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out").toFile())
                        .start();
        var cups = new CupsDaemon(folder, port, daemon);
        long end = System.nanoTime() + START.toNanos();
        while (cups.run("lpstat", "-r").contains("not running")) {
            if (System.nanoTime() > end || !daemon.isAlive()) {
                cups.close();
                throw new IllegalStateException("cupsd does not start");
            }
        }
        return cups;
    }

    /// A queue that hands bytes to a port as they are.
    void addRaw(String queue, int device) {
        run("lpadmin", "-p", queue, "-E", "-v", "socket://127.0.0.1:" + device, "-m", "raw");
    }

    /// A queue with the driver of a label printer, on 4 × 5 inch unless a job says otherwise.
    void addDriver(String queue, int device) {
        run(
                "lpadmin",
                "-p",
                queue,
                "-E",
                "-v",
                "socket://127.0.0.1:" + device,
                "-m",
                LABEL_DRIVER,
                "-o",
                "Resolution=203dpi");
    }

    URI queue(String name) {
        return URI.create("ipp://127.0.0.1:" + port + "/printers/" + name);
    }

    /// Runs one of CUPS's commands, or a Java that prints through it.
    ///
    /// @return what it said
    String run(String... command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("CUPS_SERVER", "127.0.0.1:" + port);
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String configuration(int port) {
        return """
        Listen 127.0.0.1:%d
        LogLevel warn
        Browsing No
        WebInterface No
        DefaultAuthType None
        <Location />
          Order allow,deny
          Allow all
        </Location>
        <Location /admin>
          Order allow,deny
          Allow all
        </Location>
        <Policy default>
          <Limit All>
            Order allow,deny
            Allow all
          </Limit>
        </Policy>
        """
                .formatted(port);
    }

    private static String files(Path folder) {
        return Stream.of(
                        List.of("ServerRoot", "etc"),
                        List.of("RequestRoot", "spool"),
                        List.of("TempDir", "tmp"),
                        List.of("CacheDir", "cache"),
                        List.of("StateDir", "run"),
                        List.of("ErrorLog", "error"),
                        List.of("AccessLog", "access"),
                        List.of("PageLog", "page"))
                .map(line -> line.getFirst() + " " + folder.resolve(line.getLast()) + "\n")
                .reduce("", String::concat);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        daemon.destroy();
        try {
            if (!daemon.waitFor(10, TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
            }
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
