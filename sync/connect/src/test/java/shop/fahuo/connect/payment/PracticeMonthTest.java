package shop.fahuo.connect.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.alipay.AlipayAccount;
import shop.fahuo.connect.payment.alipay.AlipayGateway;
import shop.fahuo.connect.payment.alipay.AlipayKeys;
import shop.fahuo.connect.payment.alipay.AlipayPayments;
import shop.fahuo.connect.payment.alipay.bill.AlipayBill;
import shop.fahuo.connect.payment.wechat.ApiKey;
import shop.fahuo.connect.payment.wechat.FundBillReader;
import shop.fahuo.connect.payment.wechat.Pem;
import shop.fahuo.connect.payment.wechat.TradeBillReader;
import shop.fahuo.connect.payment.wechat.TrustedKey;
import shop.fahuo.connect.payment.wechat.WechatAccount;
import shop.fahuo.connect.payment.wechat.WechatClient;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.simulator.PaymentSimulation;
import shop.fahuo.simulator.PracticeMonth;
import shop.fahuo.simulator.PracticeMonth.Deed;
import shop.fahuo.simulator.Scenario;
import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.payment.BillEdit;
import shop.fahuo.simulator.payment.BillEdit.Bill;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

class PracticeMonthTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    private static final Comparator<Deed> BY_NUMBER =
            Comparator.comparing(Deed::order).thenComparing(Deed::refund);

    @TempDir private Path folder;

    private final SettableClock clock = SettableClock.at(Instant.parse("2026-10-31T12:00:00Z"));

    private PaymentSimulation simulation() throws IOException {
        return PaymentSimulation.start(Scenario.DEMO, clock, new SecureRandom());
    }

    private WechatClient wechat(PaymentSimulation simulation) {
        var told = simulation.wechat().credentials();
        var account =
                new WechatAccount(
                        new Endpoint(simulation.wechat().base()),
                        told.mchid(),
                        told.appid(),
                        told.merchant().serial(),
                        Pem.privateKey(told.merchant().keyPem()),
                        new ApiKey(told.apiV3Key()),
                        List.of(
                                TrustedKey.of(
                                        told.platform().keyId(),
                                        Pem.publicKey(told.platform().keyPem()))));
        return new WechatClient(account, Timeouts.DEFAULT, clock, new SplittableRandom(1));
    }

    private AlipayPayments alipay(PaymentSimulation simulation) {
        var told = simulation.alipay().credentials();
        var account =
                AlipayAccount.of(
                        told.appId(),
                        told.sellerId(),
                        told.appKeyPem(),
                        AlipayKeys.Plain.of(told.alipayKeyPem()),
                        new Endpoint(simulation.alipay().gateway()));
        return new AlipayPayments(new AlipayGateway(account, Timeouts.DEFAULT, clock));
    }

    private static BillReader reader(Provider provider, BillKind kind) {
        return switch (provider) {
            case ALIPAY -> AlipayBill.of(kind);
            case WECHAT ->
                    switch (kind) {
                        case TRADE -> new TradeBillReader();
                        case FUND -> new FundBillReader();
                    };
        };
    }

    /// Every bill of the month, each whole.
    private List<BillEntry> bills(PaymentProvider provider, BillKind kind) throws IOException {
        var entries = new ArrayList<BillEntry>();
        for (int day = 1; day <= MONTH.lengthOfMonth(); day++) {
            int before = entries.size();
            assertThat(read(provider, kind, MONTH.atDay(day), entries))
                    .isEqualTo(new BillOutcome.Whole(entries.size() - before));
        }
        return entries;
    }

    private BillOutcome read(
            PaymentProvider provider, BillKind kind, LocalDate day, List<BillEntry> entries)
            throws IOException {
        var file = folder.resolve("bill");
        assertThat(provider.bill(kind, day, file)).isEqualTo(new PaymentReply.Ok<>(true));
        return reader(provider.provider(), kind).read(file, entries::add);
    }

    private static Deed deed(BillEntry entry) {
        var refund = entry.refund();
        var amount = entry.amount();
        return new Deed(
                entry.provider(),
                entry.at(),
                entry.number(),
                refund,
                amount.isNegative() ? Fen.ZERO.minus(amount) : amount,
                refund.contains("H"));
    }

    private static Fen sum(List<BillEntry> entries) {
        return entries.stream().map(BillEntry::amount).reduce(Fen.ZERO, Fen::plus);
    }

    private static Fen net(List<BillEntry> entries) {
        return entries.stream()
                .map(entry -> entry.amount().minus(entry.fee()))
                .reduce(Fen.ZERO, Fen::plus);
    }

    @Test
    void isInTheBillsToTheFen() throws IOException {
        try (var simulation = simulation();
                var wechat = wechat(simulation);
                var alipay = alipay(simulation)) {
            var deeds =
                    new PracticeMonth(MONTH, 200, 7)
                            .play(
                                    simulation.wechat().ledger(),
                                    simulation.alipay().ledger(),
                                    clock);

            assertThat(deeds).hasSizeGreaterThan(6_400).filteredOn(Deed::byHand).isNotEmpty();
            for (var provider : List.of(wechat.payments(), alipay)) {
                var trades = bills(provider, BillKind.TRADE);
                var funds = bills(provider, BillKind.FUND);
                assertThat(trades.stream().map(PracticeMonthTest::deed).sorted(BY_NUMBER))
                        .containsExactlyElementsOf(
                                deeds.stream()
                                        .filter(deed -> deed.provider() == provider.provider())
                                        .sorted(BY_NUMBER)
                                        .toList());
                assertThat(sum(funds)).isEqualTo(net(trades));
                assertThat(funds).extracting(BillEntry::line).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void isEditedAndStillAddsUp() throws IOException {
        try (var simulation = simulation();
                var wechat = wechat(simulation);
                var alipay = alipay(simulation)) {
            new PracticeMonth(MONTH, 10, 7)
                    .play(simulation.wechat().ledger(), simulation.alipay().ledger(), clock);
            var edits = edits();
            simulation.wechat().bills().set(edits);
            simulation.alipay().bills().set(edits);

            for (var provider : List.of(wechat.payments(), alipay)) {
                for (var kind : BillKind.values()) {
                    assertThat(bills(provider, kind)).anyMatch(row -> row.number().equals("GHOST"));
                }
            }
        }
    }

    private static List<BillEdit> edits() {
        var edits = new ArrayList<BillEdit>();
        var at = MONTH.atDay(3).atTime(12, 0).toInstant(ZoneOffset.UTC);
        for (var bill : Bill.values()) {
            for (var letter : List.of("W", "A")) {
                edits.add(new BillEdit.Dropped(bill, letter + "20261103N2"));
                edits.add(new BillEdit.Amount(bill, letter + "20261104N2", Fen.of(1)));
                edits.add(new BillEdit.Fee(bill, letter + "20261105N2", Fen.of(9)));
                edits.add(new BillEdit.Later(bill, letter + "20261106N2"));
            }
            edits.add(new BillEdit.Added(bill, at, "GHOST", "", Fen.of(100)));
        }
        return edits;
    }

    @Test
    void isRefusedOnADayThatDoesNotAddUp() throws IOException {
        try (var simulation = simulation();
                var wechat = wechat(simulation);
                var alipay = alipay(simulation)) {
            new PracticeMonth(MONTH, 10, 7)
                    .play(simulation.wechat().ledger(), simulation.alipay().ledger(), clock);
            var day = MONTH.atDay(5);
            var edits =
                    List.<BillEdit>of(
                            new BillEdit.Total(Bill.TRADES, day),
                            new BillEdit.Total(Bill.FUNDS, day));
            simulation.wechat().bills().set(edits);
            simulation.alipay().bills().set(edits);

            for (var provider : List.of(wechat.payments(), alipay)) {
                for (var kind : BillKind.values()) {
                    assertThat(read(provider, kind, day, new ArrayList<>()))
                            .isInstanceOf(BillOutcome.Broken.class);
                    assertThat(read(provider, kind, day.plusDays(1), new ArrayList<>()))
                            .isInstanceOf(BillOutcome.Whole.class);
                }
            }
        }
    }
}
