package shop.fahuo.console.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.console.home.Home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

class RedactionTest {

    private static final String SECRET = "S3cr3tS3cr3tS3cr3tS3cr3tS3cr3t42";

    private final Redaction redaction = new Redaction();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PRIVATE KEY-----\nS3cr3tS3cr3tS3cr3tS3cr3tS3cr3t42\n-----END PRIVATE"
                        + " KEY-----",
                "cut: -----BEGIN RSA PRIVATE KEY-----\nS3cr3tS3cr3tS3cr3tS3cr3tS3cr3t42\nS3cr3t",
                "Authorization: WECHATPAY2-SHA256-RSA2048 S3cr3tS3cr3tS3cr3tS3cr3tS3cr3t42",
                "authorization=S3cr3tS3cr3tS3cr3tS3cr3tS3cr3t42, more",
                "Bearer S3cr3tS3cr3tS3cr3tS3cr3tS3cr3t42",
                "GET /x?access_token=S3cr3tS3cr3tS3cr3tS3cr3tS3cr3t42&y=1",
                "{\"secret\":\"S3cr3tS3cr3tS3cr3tS3cr3tS3cr3t42\"}",
                "{\"access_token\" : \"S3cr3tS3cr3tS3cr3tS3cr3tS3cr3t42\"}",
            })
    void takesOutWhatLooksLikeASecret(String text) {
        assertThat(redaction.of(text)).contains("[redacted]").doesNotContain("S3cr3t");
    }

    @Test
    void leavesOrdinaryWordsAlone() {
        var text = "order T1 of taobao: token refused, 3 secrets, Authorization refused";

        assertThat(redaction.of(text)).isEqualTo(text);
    }

    @Test
    void takesOutWhatItHasLearnedWhereverItStands() {
        redaction.learn(List.of(SECRET, "-----BEGIN X-----\nMIIabcdefgh\n-----END X-----"));

        assertThat(redaction.of("x" + SECRET + "y MIIabcdefgh"))
                .isEqualTo("x[redacted]y [redacted]");
        assertThat(redaction.toString()).doesNotContain(SECRET);
    }

    @Test
    void nothingOfItReachesTheLogInMessagesParametersOrStackTraces(@TempDir Path folder)
            throws IOException {
        var home = Home.at(folder.resolve("home"));
        redaction.learn(List.of(SECRET));
        Logs.begin(home, redaction);
        var handlers = Logger.getLogger("").getHandlers();
        var mine = (FileHandler) handlers[handlers.length - 1];
        try {
            var entry = new LogRecord(Level.SEVERE, "of {0}");
            entry.setParameters(new Object[] {SECRET});
            entry.setThrown(
                    new IllegalStateException("a " + SECRET, new IOException("b " + SECRET)));
            mine.publish(entry);
            mine.flush();

            try (var files = Files.list(home.logs())) {
                var log = files.filter(file -> file.toString().endsWith(".log")).findAny().get();
                assertThat(Files.readString(log))
                        .contains("of [redacted]", "a [redacted]", "b [redacted]")
                        .doesNotContain(SECRET);
            }
        } finally {
            Logger.getLogger("").removeHandler(mine);
            mine.close();
        }
    }
}
