package shop.fahuo.simulator.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.core.order.OrderNumber;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

class PracticeLedgerTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-22T10:05:00Z"));
    private static final String ORDER =
            """
            {"number":"PR1","status":"PAID",
             "lines":[{"no":"1","sku":"V001","kind":"VIRTUAL","quantity":1}]}
            """;

    @TempDir private Path folder;

    private final Applied.Delivery delivery =
            new Applied.Delivery(
                    new OrderNumber("PR1"),
                    List.of(new Applied.Line("1", "V001", List.of("密钥-1"))));
    private final Applied.Notice notice =
            new Applied.Notice(new OrderNumber("PR1"), "SHIPPED", "已发货\n\"谢谢\"");

    private PracticeLedger open(String shop) throws IOException {
        return PracticeLedger.inFile(folder.resolve("ledger.jsonl"), shop, CLOCK);
    }

    @Test
    void remembersOverARestart() throws IOException, Problem {
        try (var ledger = open("first")) {
            ledger.offerRaw("PR1", ORDER);
            ledger.deliver("k1", delivery);
            ledger.tell("k2", notice);
        }
        try (var ledger = open("second")) {
            assertThat(ledger.orders()).isEqualTo(1);
            assertThat(ledger.page("", 10).next()).isEqualTo("first-1");
            assertThat(ledger.deliver("k1", delivery))
                    .isEqualTo(
                            new PracticeLedger.Done(
                                    new Applied("k1", "RC-00000001", CLOCK.instant(), delivery),
                                    false));
            assertThat(ledger.notices())
                    .containsExactly(new Applied("k2", "RC-00000002", CLOCK.instant(), notice));
        }
    }

    @Test
    void goesOnNumberingWhereItStopped() throws IOException, Problem {
        try (var ledger = open("shop")) {
            ledger.offerRaw("PR1", ORDER);
            ledger.deliver("k1", delivery);
        }
        try (var ledger = open("shop")) {
            assertThat(ledger.tell("k2", notice).applied().receipt()).isEqualTo("RC-00000002");
            ledger.offerRaw("PR2", ORDER.replace("PR1", "PR2"));
            assertThat(ledger.page("shop-1", 10).orders()).hasSize(1);
        }
    }

    @Test
    void dropsALastLineThatWasCutOff() throws IOException, Problem {
        try (var ledger = open("shop")) {
            ledger.offerRaw("PR1", ORDER);
        }
        var file = folder.resolve("ledger.jsonl");
        Files.writeString(file, "{\"key\":\"k1\",\"recei", StandardOpenOption.APPEND);

        try (var ledger = open("shop")) {
            assertThat(ledger.deliveries()).isEmpty();
            assertThat(ledger.deliver("k1", delivery).now()).isTrue();
        }
        try (var ledger = open("shop")) {
            assertThat(ledger.deliveries()).hasSize(1);
        }
    }

    @Test
    void sharesItsFileWithNobody() throws IOException {
        try (var _ = open("shop")) {
            assertThatThrownBy(() -> open("shop"))
                    .isInstanceOfAny(IOException.class, OverlappingFileLockException.class);
        }
    }

    @Test
    void takesAnEqualOrderForNoChange() throws Problem {
        try (var ledger = PracticeLedger.inMemory("shop", CLOCK)) {
            ledger.offerRaw("PR1", ORDER);
            ledger.offerRaw("PR1", ORDER.replace("\n", " "));

            assertThat(ledger.page("", 10).next()).isEqualTo("shop-1");
        }
    }
}
