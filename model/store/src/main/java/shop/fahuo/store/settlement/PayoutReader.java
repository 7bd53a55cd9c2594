package shop.fahuo.store.settlement;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.settlement.Confirmation;
import shop.fahuo.core.settlement.PayoutObstacle;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutTarget;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.store.vault.Vault;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads payouts.
record PayoutReader(Vault vault) {

    /// As H2 looks it up in an index, which it does not for what is not null.
    static final String IS_OPEN = "open_payee >= ''";

    private static final String PAYOUTS =
            "select p.id, p.settlement_id, s.number, p.reference, p.state, p.payee, p.obstacle,"
                    + " p.way, p.account, p.receiver, p.sealed, p.payable_fen, p.offset_fen, p.tax,"
                    + " p.tax_month, p.number, p.words, p.proof, p.ended_at, p.payment,"
                    + " p.confirm_until, p.taken_by from payout p join settlement s on s.id ="
                    + " p.settlement_id";
    private static final String NAMED = PAYOUTS + " where p.reference = ?";
    private static final String OF_RUN =
            PAYOUTS + " where p.settlement_id = ? order by p.payee, p.part";
    private static final String OF_PAYEE = PAYOUTS + " where p.payee = ? order by s.asked_at, p.id";
    private static final String OPEN = PAYOUTS + " where p." + IS_OPEN + " order by p.id limit ?";
    private static final String NEWEST = PAYOUTS + " order by p.id desc limit ?";
    private static final String CONFIRMABLE =
            PAYOUTS
                    + " where p.state = 'SENT' and p.confirm_until > cast(? as timestamp(3) with"
                    + " time zone) and not exists (select 1 from payee y where y.code = p.payee and"
                    + " y.stopped <> '') order by p.id";

    Optional<PayoutRecord> named(DSLContext sql, String reference) {
        return sql.fetchOptional(NAMED, reference).map(this::payout);
    }

    List<PayoutRecord> ofRun(DSLContext sql, long settlement) {
        return sql.fetch(OF_RUN, settlement).map(this::payout);
    }

    /// Oldest first.
    List<PayoutRecord> ofPayee(DSLContext sql, DistributorCode payee) {
        return sql.fetch(OF_PAYEE, payee.value()).map(this::payout);
    }

    List<PayoutRecord> open(DSLContext sql, int limit) {
        return sql.fetch(OPEN, limit).map(this::payout);
    }

    List<PayoutRecord> newest(DSLContext sql, int limit) {
        return sql.fetch(NEWEST, limit).map(this::payout);
    }

    /// Those that can be confirmed now, by whoever is not stopped; oldest first.
    List<PayoutRecord> confirmable(DSLContext sql, Instant now) {
        return sql.fetch(CONFIRMABLE, OffsetDateTime.ofInstant(now, ShopTime.ZONE))
                .map(this::payout);
    }

    private PayoutRecord payout(Record row) {
        return new PayoutRecord(
                row.get(0, Long.class),
                row.get(1, Long.class),
                row.get(2, String.class),
                row.get(3, String.class),
                PayoutState.valueOf(row.get(4, String.class)),
                plan(row),
                text(row, 14),
                row.get(15, String.class),
                row.get(16, String.class),
                row.get(17, String.class),
                SettlementReader.instant(row, 18),
                SettlementReader.instant(row, 20)
                        .map(until -> new PayoutRecord.Confirming(until, text(row, 21))));
    }

    private PayoutPlan plan(Record row) {
        var obstacle = text(row, 6);
        return new PayoutPlan(
                new DistributorCode(row.get(5, String.class)),
                Fen.of(row.get(11, Long.class)),
                Fen.of(row.get(12, Long.class)),
                TaxText.read(row.get(13, String.class)),
                target(row),
                obstacle.isEmpty()
                        ? Optional.empty()
                        : Optional.of(PayoutObstacle.valueOf(obstacle)));
    }

    private Optional<PayoutTarget> target(Record row) {
        var way = text(row, 7);
        if (way.isEmpty()) {
            return Optional.empty();
        }
        var json = JsonMapper.shared().readTree(vault.open(row.get(10, byte[].class)));
        return Optional.of(
                new PayoutTarget(
                        PayoutWay.valueOf(way),
                        row.get(8, String.class),
                        row.get(9, String.class),
                        json.required("to").asString(),
                        json.required("name").asString(),
                        text(row, 19)));
    }

    /// Whom it goes to, as it is stored.
    byte[] seal(Optional<PayoutTarget> target) {
        return vault.seal(
                CanonicalJson.write(
                        Map.of(
                                "to", target.map(PayoutTarget::to).orElse(""),
                                "name", target.map(PayoutTarget::name).orElse(""))));
    }

    /// What a payout is confirmed by, as it is stored.
    byte[] seal(Confirmation confirmation) {
        return vault.seal(
                CanonicalJson.write(
                        Map.of(
                                "app", confirmation.app(),
                                "packageInfo", confirmation.packageInfo())));
    }

    Confirmation open(byte[] sealed, Instant until) {
        var json = JsonMapper.shared().readTree(vault.open(sealed));
        return new Confirmation(
                json.required("app").asString(), json.required("packageInfo").asString(), until);
    }

    private static String text(Record row, int column) {
        @Nullable String text = row.get(column, String.class);
        return text == null ? "" : text;
    }
}
