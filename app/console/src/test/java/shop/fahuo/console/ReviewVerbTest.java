package shop.fahuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class ReviewVerbTest {

    @TempDir Path folder;

    @Test
    void showsWhatWaitsNextAndWhatStandsAroundIt() throws IOException {
        var fahuo = new Fahuo(folder.resolve("home"));
        SampleFiles.importInto(fahuo, folder);
        var none = fahuo.run("review", "next");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).contains("No order waits for an answer");
        fahuo.run("work", "--until-idle");

        var next = fahuo.run("review", "next", "--sort", "value");
        assertThat(next.status()).isZero();
        assertThat(next.out())
                .contains("1 of 1", "T002", "came nearest to firing", "Stock", "Distributors");
        var json = fahuo.run("review", "next", "--json").out();
        assertThat(json)
                .startsWith("{\"place\":1,\"of\":1,\"whole\":true,\"order\":{\"number\":\"T002\"")
                .contains("\"tie\":\"BUYER\"", "\"stock\":[{", "\"nearest\":{\"rule\":");
        var beyond = fahuo.run("review", "next", "--skip", "1");
        assertThat(beyond.status()).isEqualTo(1);
        assertThat(beyond.err()).contains("Only 1 order waits for an answer");
        assertThat(fahuo.run("review", "next", "--min", "100000").status()).isEqualTo(1);
    }

    @Test
    void whyAnOrderWasLetGoIsSaidByACode() throws IOException {
        var fahuo = new Fahuo(folder.resolve("home"));
        SampleFiles.importInto(fahuo, folder);
        fahuo.run("work", "--until-idle");
        var wrong = fahuo.run("approve", "T002", "--by", "李雷", "--reason", "fraud");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("false_alarm");
        assertThat(fahuo.run("approve", "T002", "--by", "李雷", "--reason", "false_alarm").status())
                .isZero();
        assertThat(fahuo.run("order", "T002").out())
                .contains("李雷  Approve  The rule was too strict");
        assertThat(fahuo.run("order", "T002", "--json").out())
                .contains("\"answer\":\"APPROVE\"", "\"reason\":\"FALSE_ALARM\"");
        assertThat(fahuo.run("verify").status()).isZero();
    }
}
