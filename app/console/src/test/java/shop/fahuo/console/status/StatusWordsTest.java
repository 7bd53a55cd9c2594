package shop.fahuo.console.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.account.AccountKind;
import shop.fahuo.console.account.AccountRow;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.account.AccountName;
import shop.fahuo.store.insight.Pulse;
import shop.fahuo.store.insight.Pulse.Outbox;
import shop.fahuo.worker.account.Health;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class StatusWordsTest {

    private static final Health OK = new Health.Ok();
    private static final Health SLOW = new Health.Throttled(TestShop.NOW.plusSeconds(30));
    private static final Health FAILING = new Health.Failing(2, "TIMEOUT");
    private static final Health OPEN =
            new Health.Broken(TestShop.NOW, TestShop.NOW.plusSeconds(60), "TIMEOUT");

    private final StatusWords words =
            new StatusWords(
                    new Ui(
                            Texts.in(Language.ENGLISH),
                            new Shown(Clock.fixed(TestShop.NOW, ShopTime.ZONE))));

    @Test
    void namesTheWorstAccountAndCountsTheOthersThatAreNotWell() {
        var rows = List.of(row("a", OK), row("b", SLOW), row("c", OPEN), row("d", FAILING));
        assertThat(words.accounts(rows))
                .isEqualTo(new StatusLine("Channel c: Failing, and 2 more", Tone.DANGER));
        assertThat(words.worstFirst(rows).stream().map(words::account))
                .containsExactly(
                        "Channel c: Failing",
                        "Channel d: No answer",
                        "Channel b: Paused",
                        "Channel a: Ready");
    }

    @Test
    void isCalmWhileAllAccountsAnswer() {
        assertThat(words.accounts(List.of(row("a", OK), row("b", OK))))
                .isEqualTo(new StatusLine("All 2 accounts are ready", Tone.GOOD));
        assertThat(words.accounts(List.of())).matches(line -> !line.calls());
        assertThat(words.accounts(List.of(row("a", OK), row("b", FAILING))))
                .isEqualTo(new StatusLine("Channel b: No answer", Tone.WARNING));
    }

    @Test
    void saysOfTheOutboxWhatNeedsAPersonFirst() {
        assertThat(words.outbox(new Outbox(1_204, 2, 3)))
                .isEqualTo(
                        new StatusLine("Outbox: 3 for you · 2 unknown · 1,204 due", Tone.DANGER));
        assertThat(words.outbox(new Outbox(0, 1, 0)).tone()).isEqualTo(Tone.WARNING);
        assertThat(words.outbox(new Outbox(5, 0, 0)).calls()).isFalse();
        assertThat(words.outbox(new Outbox(0, 0, 0)).text()).isEqualTo("Outbox empty");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 min, QUIET",
        "PT59M, 59 min, QUIET",
        "PT23H59M, 23 h 59 min, QUIET",
        "PT24H, 1 d 0 h, WARNING",
        "PT47H59M, 1 d 23 h, WARNING",
        "PT48H, 2 d 0 h, DANGER",
        // A marketplace's clock may be ahead.
        "PT-5M, 0 min, QUIET",
    })
    void growsMoreUrgentAsTheOldestOrderWaits(Duration age, String span, Tone tone) {
        assertThat(words.oldest(pulse(Optional.of(age))))
                .isEqualTo(new StatusLine("Oldest unshipped " + span, tone));
    }

    @Test
    void saysThatNothingWaits() {
        assertThat(words.oldest(pulse(Optional.empty())))
                .isEqualTo(new StatusLine("Nothing unshipped", Tone.QUIET));
    }

    private static Pulse pulse(Optional<Duration> age) {
        return new Pulse(
                TestShop.NOW,
                false,
                new Outbox(0, 0, 0),
                age.map(
                        span ->
                                new Pulse.Unshipped(
                                        new OrderId(1),
                                        new OrderKey(
                                                new ChannelName("taobao"), new OrderNumber("A1")),
                                        Phase.READY,
                                        TestShop.NOW.minus(span))));
    }

    private static AccountRow row(String name, Health health) {
        return new AccountRow(
                new AccountName("channel", name),
                AccountKind.CHANNEL,
                Map.of(),
                Set.of(),
                Optional.empty(),
                Optional.of(health),
                List.of(),
                false,
                false,
                List.of());
    }
}
