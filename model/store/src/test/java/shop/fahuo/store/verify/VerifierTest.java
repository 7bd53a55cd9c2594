package shop.fahuo.store.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

final class VerifierTest {

    private static final Map<Engine, TestShop> SHUT = new EnumMap<>(Engine.class);

    private static final String ID = "(select id from orders where number = '%s')";

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
    @EnumSource
    void findsNothingInABusyShop(Engine engine) {
        try (var shop = copy(engine)) {
            assertThat(checks(shop)).allSatisfy(check -> assertThat(check.first()).isEmpty());
            assertThat(checks(shop)).allSatisfy(check -> assertThat(check.checked()).isPositive());
            assertThat(shop.store().openChecks()).allMatch(Check::ok);
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingInAnEmptyShop(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            assertThat(checks(shop)).allMatch(Check::ok);
        }
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void findsExactlyWhatIsBroken(Engine engine, String check, List<String> tampering) {
        try (var shop = copy(engine)) {
            shop.tamper(tampering.toArray(String[]::new));
            if (!check.startsWith("event-chain")) {
                ChainForger.forge(shop);
            }
            var broken = checks(shop).stream().filter(found -> !found.ok()).toList();
            assertThat(broken).extracting(Check::name).containsExactly(check.split(" "));
            assertThat(broken)
                    .allSatisfy(
                            found -> {
                                assertThat(found.broken()).isPositive();
                                assertThat(found.first()).isNotEmpty();
                            });
        }
    }

    static Stream<Arguments> breaks() {
        return Stream.of(Engine.values())
                .flatMap(
                        engine ->
                                BREAKS.stream()
                                        .map(
                                                one ->
                                                        Arguments.of(
                                                                engine,
                                                                one.getFirst(),
                                                                one.subList(1, one.size()))));
    }

    /// The checks that must speak, then how to break what it watches.
    private static final List<List<String>> BREAKS =
            List.of(
                    of(
                            "phases-legal",
                            "update event set what = 'phase.DELIVERED' where what ="
                                    + " 'phase.SHIPPING' and order_id = "
                                    + ID.formatted("called")),
                    of(
                            "phases-told",
                            "update orders set phase = 'CANCELLED' where number = 'unpaid'",
                            "update phase_count set orders = orders - 1 where phase = 'UNPAID'",
                            "update phase_count set orders = orders + 1 where phase = 'CANCELLED'"),
                    of(
                            "holds-listed",
                            "update order_hold set order_placed_at = placed_at where reason ="
                                    + " 'ADDRESS'"),
                    of(
                            "answers-told",
                            "update review set reason = 'FALSE_ALARM' where reason = 'CHECKED'"),
                    of(
                            "answers-told",
                            "update review set answered_by = '韩梅梅' where reason = 'BUYER_ASKED'"),
                    of("refund-reasons-told", "update refund set code = 'QUALITY'"),
                    of(
                            "refund-reasons-told",
                            "update refund set code = '' where order_id = " + ID.formatted("more")),
                    of("holds-told", "delete from order_hold where reason = 'ADDRESS'"),
                    of(
                            "holds-respected",
                            "update event set what = 'swapped' where what = 'phase.SHIPPED' and"
                                    + " order_id = "
                                    + ID.formatted("box"),
                            "update event set what = 'phase.SHIPPED' where what = 'released.BUYER'"
                                    + " and order_id = "
                                    + ID.formatted("box"),
                            "update event set what = 'released.BUYER' where what = 'swapped'"),
                    of("phase-counts", "update phase_count set orders = 3 where phase = 'DONE'"),
                    of(
                            "postings-balance balances postings-logged",
                            "update ledger_entry set amount_fen = amount_fen + 1 where amount_fen <"
                                    + " 0 and account = 'revenue:sales'"),
                    of(
                            "balances",
                            "update ledger_balance set debit_fen = debit_fen + 1 where account ="
                                    + " 'revenue:sales'"),
                    of(
                            "payments-booked postings-logged",
                            "update ledger_posting set posting_key = 'paid:WECHAT:42002' where"
                                    + " posting_key = 'paid:WECHAT:4200proved'"),
                    of(
                            "refunds-within-payment",
                            "update refund set paid_fen = 17599 where order_id = "
                                    + ID.formatted("more")),
                    of(
                            "refunds-booked commission-basis",
                            "update refund set amount_fen = amount_fen - 1 where order_id = "
                                    + ID.formatted("part")),
                    of(
                            "payments-booked refunds-not-invented postings-logged",
                            "update ledger_posting set posting_key = 'refunded:nobody' where"
                                    + " posting_key = 'paid:WECHAT:4200proved'"),
                    of(
                            "refunds-follow-tasks",
                            "update task set state = 'DEAD' where kind = 'REFUND' and state ="
                                    + " 'DUE'"),
                    of(
                            "refunds-on-lines",
                            "update order_line set refunded = 2 where order_id = "
                                    + ID.formatted("part")),
                    of(
                            "refunds-end-orders refunds-whole",
                            "insert into order_line (id, order_id, position, sub_number, sku, kind,"
                                    + " name, quantity, unit_price_fen, reserved, warehouse,"
                                    + " delivered) select 1, id, 2, '', 'TEA-250', 'PHYSICAL', '',"
                                    + " 1, 0, 0, '', 0 from orders where number = 'back'"),
                    of(
                            "refunds-whole",
                            "update refund set paid_fen = amount_fen where order_id = "
                                    + ID.formatted("part")),
                    of(
                            "refunds-hold",
                            "update refund set state = 'DROPPED' where state = 'CLOSED'"),
                    of("entry-packs", "update entry_pack set number = 2"),
                    of(
                            "balances commission-not-overdrawn payable-earned",
                            "update ledger_balance set debit_fen = credit_fen + 1 where account ="
                                    + " 'liability:commission:payable:P1'"),
                    of(
                            "balances leaving-is-open",
                            "update ledger_balance set debit_fen = debit_fen + 1 where account like"
                                    + " 'liability:commission:leaving:%' and credit_fen >"
                                    + " debit_fen"),
                    of(
                            "payouts-booked payouts-taxed payable-earned",
                            "update payout set payable_fen = payable_fen - 1, net_fen = net_fen - 1"
                                    + " where state = 'PAID'"),
                    of(
                            "payouts-booked payouts-not-invented postings-logged",
                            "update ledger_posting set posting_key = 'payout-paid:nobody' where"
                                    + " posting_key like 'payout-paid:%'"),
                    of(
                            "payouts-booked payable-earned",
                            "update payout set state = 'BOUNCED' where state = 'PAID'"),
                    of(
                            "payouts-open",
                            "update payout set open_payee = payee where state = 'SKIPPED'"),
                    of(
                            "payouts-confirmable",
                            "update payout set confirmation = cast('x' as bytea), confirm_until ="
                                    + " ended_at where state = 'PAID'"),
                    of("payouts-confirmable", "update payout set taken_by = 'nobody'"),
                    of(
                            "payouts-follow-tasks",
                            "update task set state = 'DEAD' where kind = 'PAYOUT' and state ="
                                    + " 'DUE'"),
                    of(
                            "payouts-shared payouts-once",
                            "update payout set payment = '4200proved' where state = 'PAID'"),
                    of("runs-follow-payouts", "update settlement set state = 'DONE'"),
                    of("runs-add-up", "update settlement set net_fen = coalesce(net_fen, 0) + 1"),
                    of(
                            "bill-fees-booked postings-logged",
                            "update ledger_posting set posting_key = 'other' where posting_key"
                                    + " like 'fees:%'"),
                    of("bill-fees-booked", "update bill_day set fee_fen = 7"),
                    of("bill-days-add-up", "update bill_day set matched = 9"),
                    of("bill-days-add-up", "update bill_day set opening_fen = 1, closing_fen = 2"),
                    of("differences-said", "delete from bill_fact"),
                    of(
                            "differences-said differences-booked",
                            "update bill_item set state = 'MATCHED'"),
                    of("differences-booked", "update bill_item set bookings = 3"),
                    of(
                            "money commission-recomputed",
                            "update orders set total_fen = total_fen + 1 where number = 'file'"),
                    of(
                            "money",
                            "update order_line set unit_price_fen = unit_price_fen - 1 where"
                                    + " order_id = "
                                    + ID.formatted("file")),
                    of(
                            "lines-follow-phase",
                            "update order_line set quantity = 4, unit_price_fen = unit_price_fen /"
                                    + " 2 where quantity = 2 and order_id = "
                                    + ID.formatted("twolines")),
                    of(
                            "stock-balances",
                            "update stock_move set on_hand = on_hand + 1 where cause = 'COUNTED'"),
                    of(
                            "stock-promises",
                            "update stock set reserved = reserved + 1 where sku = 'TEA-250'",
                            "update stock_move set reserved = reserved + 1 where cause ="
                                    + " 'COUNTED'"),
                    of(
                            "keys-one-per-unit",
                            "update card_key set unit = 7 where unit = 3 and line_id in (select id"
                                    + " from order_line where order_id = "
                                    + ID.formatted("called")
                                    + ")"),
                    of(
                            "keys-one-per-unit",
                            "alter table card_key drop constraint card_key_once",
                            "update card_key set mark = (select mark from card_key where id ="
                                    + " (select min(id) from card_key))"
                                    + " where id = (select max(id) from card_key)"),
                    of(
                            "keys-match-lines",
                            "update order_line set kind = 'PHYSICAL' where order_id = "
                                    + ID.formatted("file")),
                    of(
                            "keys-match-stock",
                            "delete from card_key where id = (select max(id) from card_key where"
                                    + " state = 'FREE')"),
                    of(
                            "tasks-unique",
                            "alter table task drop constraint task_key",
                            "update task set idempotency_key = (select min(idempotency_key) from"
                                + " task) where id = (select max(id) from task where kind not in"
                                + " ('REFUND', 'BOOK_WAYBILL', 'CANCEL_WAYBILL', 'PAYOUT'))"),
                    of(
                            "tasks-delivered",
                            "update task set kind = 'DELIVER_KEYS' where kind = 'NOTIFY_BUYER'"),
                    of(
                            "waybills-alive",
                            "update waybill set state = 'BOOKED' where state = 'TAKEN_BACK'"),
                    of(
                            "waybills-unique",
                            "alter table waybill drop constraint waybill_number",
                            "alter table track drop constraint track_number",
                            "delete from track_event where number = 'SF1111111111111'",
                            "update track set number = 'SF2222222222222', status = 'CREATED',"
                                    + " since_at = null, seen_at = null where number ="
                                    + " 'SF1111111111111'",
                            "update waybill set number = 'SF2222222222222' where number ="
                                    + " 'SF1111111111111'"),
                    of("waybills-followed", "delete from track where number = 'SF2222222222222'"),
                    of(
                            "tracks-follow-scans",
                            "update track_event set status = 'IN_TRANSIT' where status ="
                                    + " 'PICKED_UP'"),
                    of(
                            "tracks-troubled",
                            "update track set trouble = 'PARCEL_STUCK' where trouble ="
                                    + " 'PARCEL_EXCEPTION'"),
                    of(
                            "arrived-told",
                            "update track set delivered_at = booked_at where number ="
                                    + " 'SF5555555555555'"),
                    of(
                            "arrived-in-parcels",
                            "update delivery set waybill = 'SF9', parcel_id = 0 where order_id = "
                                    + ID.formatted("arrived"),
                            "delete from parcel_line where order_id = " + ID.formatted("arrived")),
                    of(
                            "after-sale-begun",
                            "delete from after_sale where order_id = " + ID.formatted("arrived")),
                    of(
                            "after-sale-earned",
                            "insert into after_sale select id, placed_at, placed_at from orders"
                                    + " where number = 'way'"),
                    of(
                            "waybill-generations",
                            "update parcel set generation = 3 where generation = 2"),
                    of(
                            "waybill-references",
                            "update parcel set ordinal = 9 where order_id = "
                                    + ID.formatted("asked")),
                    of(
                            "waybills-follow-tasks",
                            "update task set state = 'DONE' where kind = 'BOOK_WAYBILL' and state ="
                                    + " 'DUE'"),
                    of(
                            "waybills-chosen",
                            "delete from waybill_choice where content <> '' and (parcel_id,"
                                + " generation) in (select parcel_id, generation from waybill where"
                                + " state = 'BOOKED')"),
                    of(
                            "choices-follow",
                            "update waybill_choice set content = replace(content,"
                                    + " '\"reason\":\"PLANNED\"', '\"reason\":\"PERSON\"')"),
                    of(
                            "parcels-hold-lines",
                            "update parcel_line set units = 99 where order_id = "
                                    + ID.formatted("asked")),
                    of(
                            "parcels-packed-once",
                            "insert into pack_record (id, parcel_id, packed_at, packed_by,"
                                    + " expected_g) select 1, id, made_at, '', 0 from parcel where"
                                    + " id = (select min(id) from parcel)",
                            "insert into pack_record (id, parcel_id, packed_at, packed_by,"
                                    + " expected_g) select 2, id, made_at, '', 0 from parcel where"
                                    + " id = (select min(id) from parcel)"),
                    of(
                            "parcels-left-booked",
                            "update waybill set state = 'REFUSED' where number ="
                                    + " 'SF1111111111111'"),
                    of(
                            "parcels-delivered",
                            "update parcel_line set units = 2 where parcel_id = (select id from"
                                    + " parcel where state = 'LEFT' and order_id = "
                                    + ID.formatted("gone")
                                    + ")"),
                    of(
                            "deliveries-of-parcels",
                            "update delivery set parcel_id = 1 where order_id = "
                                    + ID.formatted("box")),
                    of(
                            "deliveries-by-task",
                            "update delivery set task_id = (select min(id) from task) where"
                                    + " order_id = "
                                    + ID.formatted("file")),
                    of(
                            "lines-delivered",
                            "delete from delivery where order_id = " + ID.formatted("box")),
                    of(
                            "deliveries-of-lines",
                            "insert into delivery (id, order_id, line_id, channel_id, courier,"
                                + " waybill, made_at, made_by) select 1, o.id, l.id, o.channel_id,"
                                + " '', '', o.placed_at, '' from orders o join order_line l on"
                                + " l.order_id = o.id where o.number = 'unpaid'"),
                    of("payments-proved", "update payment_check set finding = 'UNPAID'"),
                    of(
                            "payments-taken payments-booked",
                            "update payment set total_fen = total_fen + 1"),
                    of(
                            "print-one-unsure",
                            "update print_job set state = 'OPEN'",
                            "update print_item set state = 'UNSURE'",
                            "insert into print_item select job_id, 2, parcel_id, generation, piece,"
                                + " stamp, state, attempt, sha256, sent_at, printed_at, settled_by,"
                                + " fault, detail from print_item"),
                    of("print-runs-end", "update print_item set state = 'WAITING'"),
                    of("print-told", "update print_item set sha256 = ''"),
                    of("print-stamps", "update print_item set stamp = 1"),
                    of("batches", "update delivery_batch set orders = orders + 1"),
                    of("rule-sets decisions-replay", "update rule_set set source = 'other'"),
                    of(
                            "decisions-replay",
                            "update decision set content = replace(content, 'SHIP', 'HOLD') where"
                                    + " order_id = "
                                    + ID.formatted("file")),
                    of(
                            "decisions-replay",
                            "update decision set facts = '{' where order_id = "
                                    + ID.formatted("file")),
                    of(
                            "orders-decided",
                            "delete from decision where order_id = " + ID.formatted("file")),
                    of(
                            "distributor-tree",
                            "update distributor set parent = 'D2' where code = 'D1'"),
                    of(
                            "placement-forest",
                            "update placement set under = 'D2' where code = 'D1' and past = 0",
                            "update placement set under = 'D1' where code = 'D2' and past = 0"),
                    of("placement-history", "delete from placement where past = 1"),
                    of("standing-history", "update standing set past = 2 where past = 1"),
                    of("notes", "update event_words set words = 'go' where words = 'wait'"),
                    of("notes", "update event_words set order_id = 0 where words = 'wait'"),
                    of("notes", "delete from event_words where words = 'wait'"),
                    of("erased", "update orders set name_mark = 5 where number = 'forgotten'"),
                    of("erased", "update erasure set state = 'RESTRICTED'"),
                    of("erased", "update event set what = 'other' where what = 'erased'"),
                    of("event-chain", "update event set detail = '{}' where what = 'revealed'"),
                    of("event-chain checkpoints", "delete from event where what like 'trouble%'"),
                    of("event-chain-head", "delete from event where what = 'revealed'"));

    private static List<String> of(String... parts) {
        return List.of(parts);
    }

    private static TestShop copy(Engine engine) {
        return Objects.requireNonNull(SHUT.get(engine)).copy();
    }

    private static List<Check> checks(TestShop shop) {
        return shop.store().verifier().all(check -> {});
    }
}
