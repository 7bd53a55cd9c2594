package shop.fahuo.store.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Whoever owns the database changes one thing of the money and makes the chain fit it: verify says
/// which, and where.
final class TamperedMoneyTest {

    private static final Map<Engine, TestShop> SHUT = new EnumMap<>(Engine.class);

    /// @param checks those that must speak
    /// @param named asks for what the first of them must name, as things are after it
    record Change(String checks, String named, List<String> statements) {

        static Change of(String checks, String named, String... statements) {
            return new Change(checks, named, List.of(statements));
        }
    }

    @BeforeAll
    static void build() {
        for (var engine : Engine.values()) {
            SHUT.put(engine, BusyShop.on(engine));
        }
    }

    @AfterAll
    static void tearDown() {
        SHUT.values().forEach(TestShop::close);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void saysWhatWasChanged(Engine engine, Change change) {
        try (var shop = Objects.requireNonNull(SHUT.get(engine)).copy()) {
            shop.tamper(change.statements().toArray(String[]::new));
            ChainForger.forge(shop);
            var named = shop.text(change.named());
            var broken =
                    shop.store().verifier().all(_ -> {}).stream()
                            .filter(check -> !check.ok())
                            .toList();
            assertThat(broken).extracting(Check::name).containsExactly(change.checks().split(" "));
            assertThat(broken.getFirst().first()).contains(named);
        }
    }

    static Stream<Arguments> changes() {
        return Stream.of(Engine.values())
                .flatMap(engine -> CHANGES.stream().map(one -> Arguments.of(engine, one)));
    }

    private static final String PLAN = "(select min(version) from plan_version)";
    private static final String ACTIVATED =
            "select 'event ' || min(sequence) from event where what = 'plan.activated'";
    private static final String APPROVED = "(select id from orders where number = 'approved')";
    private static final String GRANT = "where posting_key = 'granted:P1:1'";
    private static final String PAID_OUT =
            "select 'payout ' || id from payout where state = 'PAID'";

    private static final List<Change> CHANGES =
            List.of(
                    Change.of(
                            "plans-logged",
                            ACTIVATED,
                            "update plan_version set effective_from = effective_from - interval"
                                    + " '1' day where version = "
                                    + PLAN),
                    Change.of(
                            "plans-logged",
                            ACTIVATED,
                            "update event set detail = replace(detail, '\"hash\":\"',"
                                + " '\"hash\":\"0') where what = 'plan.activated' and sequence ="
                                + " (select min(sequence) from event where what ="
                                + " 'plan.activated')"),
                    Change.of(
                            "plans-logged",
                            "select 'plan ' || max(version) from plan_version",
                            "update event set what = 'other' where sequence = (select"
                                    + " max(sequence) from event where what = 'plan.activated')"),
                    Change.of(
                            "plans-logged",
                            ACTIVATED,
                            "update plan_version set event_sequence = event_sequence + 1 where"
                                    + " version = "
                                    + PLAN),
                    Change.of(
                            "commission-by-plan",
                            "select 'order ' || id from orders where number = 'file'",
                            "update commission_order set plan_version = (select max(version) from"
                                    + " plan_version) where order_id = (select id from orders where"
                                    + " number = 'file')"),
                    Change.of(
                            "commission-basis",
                            "select 'order ' || id from orders where number = 'approved'",
                            "update orders set freight_fen = freight_fen + 1, total_fen ="
                                    + " total_fen + 1 where number = 'approved'"),
                    Change.of(
                            "commission-basis",
                            "select 'order ' || id from orders where number = 'approved'",
                            "update event set detail = replace(detail, '\"basis\":\"',"
                                    + " '\"basis\":\"0') where what = 'posted' and order_id = "
                                    + APPROVED),
                    Change.of(
                            "postings-logged",
                            "select 'granted:P1:1' from ledger_posting " + GRANT,
                            "update ledger_posting set posted_at = posted_at + interval '1'"
                                    + " second "
                                    + GRANT),
                    Change.of(
                            "postings-logged",
                            "select 'granted:P1:1' from ledger_posting " + GRANT,
                            "update ledger_posting set order_id = " + APPROVED + " " + GRANT),
                    Change.of(
                            "payable-earned",
                            "select payee from payout where payee = 'P1'",
                            "update ledger_posting set posting_key = 'gift:P1:1' " + GRANT,
                            "update event set detail = replace(detail, 'granted:P1:1',"
                                    + " 'gift:P1:1') where what = 'posted'"),
                    Change.of(
                            "payouts-taxed",
                            PAID_OUT,
                            "update payout set tax = replace(tax, '\"now\":', '\"now\":1') where"
                                    + " state = 'PAID'"),
                    Change.of(
                            "payouts-taxed",
                            PAID_OUT,
                            "update payout set tax_month = '2026-10' where state = 'PAID'"),
                    Change.of(
                            "payouts-taxed",
                            PAID_OUT,
                            "update payout set tax = replace(tax, '\"due\":', '\"due\":1') where"
                                    + " state = 'PAID'"),
                    Change.of(
                            "payouts-taxed",
                            PAID_OUT,
                            "update payout set tax = replace(tax, '\"rate\":', '\"rate\":1') where"
                                    + " state = 'PAID'"),
                    Change.of(
                            "payouts-taxed",
                            PAID_OUT,
                            "update payout set tax = '{' where state = 'PAID'"),
                    Change.of(
                            "payouts-taxed payable-earned",
                            PAID_OUT,
                            "update payout set tax = replace(tax, '\"now\":' || tax_fen,"
                                + " '\"now\":0'), tax_fen = 0, offset_fen = offset_fen + tax_fen"
                                + " where state = 'PAID'"),
                    Change.of(
                            "payouts-once",
                            PAID_OUT,
                            "update ledger_posting set posting_key = replace(posting_key, (select"
                                    + " reference from payout where state = 'PAID'), 'S2')",
                            "update event set detail = replace(detail, (select reference from"
                                    + " payout where state = 'PAID'), 'S2')",
                            "update task set idempotency_key = 'S2' where idempotency_key ="
                                    + " (select reference from payout where state = 'PAID')",
                            "update payout set reference = 'S2' where state = 'PAID'"));
}
