package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Standing;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.vault.PhoneMark;
import shop.fahuo.store.vault.Vault;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lists distributors and looks one up, each on one state of the shop. Names and phones are masked.
public final class DistributorReader {

    private static final Pattern PHONE = Pattern.compile("\\+?[\\d-]{7,24}");

    private static final String ROWS =
            "select code, parent, rank_name, joined_at, sealed from distributor where ";
    private static final String PAGE = " order by code fetch first ";
    private static final String SPONSOR =
            "select coalesce(parent, '') from distributor where code = ?";
    private static final String UNDER =
            "select coalesce(case when p.code is null then d.parent else p.under end, '') from"
                    + " distributor d left join placement p on p.code = d.code and p.past = 0 where"
                    + " d.code = ?";
    private static final String BELOW =
            "select d.code from distributor d left join placement p on p.code = d.code and p.past ="
                    + " 0 where d.parent = any(?) and p.code is null union all select code from"
                    + " placement where under = any(?) and past = 0 fetch first "
                    + DistributorCard.MOST_BELOW
                    + " rows only";
    private static final String BROUGHT = "select count(*) from distributor where parent = ?";
    private static final String WAITING =
            "select under, reason, asked_at, asked_by from transfer where code = ? and answered ="
                    + " 0";

    /// After whatever may have happened.
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final Database database;
    private final Vault vault;
    private final TreeMemory memory;

    DistributorReader(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
        memory = TreeMemory.of(database.memory());
    }

    /// By their numbers.
    ///
    /// @param search a phone, or how a number begins; empty for everybody
    /// @param after the last of the page before; empty for the first page
    public List<DistributorRow> page(String search, String after, int most) {
        var text = search.strip();
        return database.snapshot(
                shop -> {
                    var page = PAGE + most + " rows only";
                    if (text.isEmpty()) {
                        return list(shop, "code > ?" + page, after);
                    }
                    var begins = text.replaceAll("([!%_])", "!$1") + "%";
                    var found =
                            list(shop, "code like ? escape '!' and code > ?" + page, begins, after);
                    return found.isEmpty() && PHONE.matcher(text).matches()
                            ? list(
                                    shop,
                                    "phone_mark = ? and code > ?" + page,
                                    PhoneMark.of(vault, text),
                                    after)
                            : found;
                });
    }

    /// Whose line somebody is in, whose that one is in, and so on; as it is now.
    public List<DistributorCode> line(DistributorCode from) {
        return line(from, END);
    }

    /// As it was at a moment.
    public List<DistributorCode> line(DistributorCode from, Instant at) {
        var line =
                database.snapshot(
                        shop -> {
                            var known = memory.line(shop.number(TreeMemory.NEWEST), from, at);
                            return known.isPresent()
                                    ? known.get()
                                    : Uplines.steps(shop::list, from, at);
                        });
        return line.stream().skip(1).map(Standing::code).toList();
    }

    public Optional<DistributorCard> find(DistributorCode code) {
        return database.snapshot(
                shop -> {
                    var rows = list(shop, "code = ?", code.value());
                    return rows.isEmpty()
                            ? Optional.empty()
                            : Optional.of(card(shop, rows.getFirst()));
                });
    }

    private static DistributorCard card(Snapshot shop, DistributorRow row) throws SQLException {
        var code = row.code().value();
        var places = shop.list(Places.HISTORY, Places::read, code);
        var stands = shop.list(Stands.HISTORY, Stands::read, code);
        return new DistributorCard(
                row,
                line(shop, SPONSOR, code),
                line(shop, UNDER, code),
                places.isEmpty() ? List.of(Places.first(row.sponsor())) : places,
                stands.isEmpty() ? List.of(row.stand()) : stands,
                shop.list(WAITING, DistributorReader::waiting, code).stream().findFirst(),
                shop.number(BROUGHT, code),
                below(shop, code));
    }

    private static DistributorCard.Waiting waiting(Row row) throws SQLException {
        return new DistributorCard.Waiting(
                Node.code(row.textOrNone(1)), row.text(2), row.instant(3), row.text(4));
    }

    /// From the one above up.
    private static List<DistributorCode> line(Snapshot shop, String step, String from)
            throws SQLException {
        var line = new ArrayList<DistributorCode>();
        var seen = new HashSet<String>();
        for (var at = up(shop, step, from); !at.isEmpty() && seen.add(at); ) {
            line.add(new DistributorCode(at));
            at = up(shop, step, at);
        }
        return line;
    }

    private static String up(Snapshot shop, String step, String from) throws SQLException {
        return shop.list(step, row -> row.text(1), from).stream().findFirst().orElse("");
    }

    /// One level after the other.
    private static int below(Snapshot shop, String code) throws SQLException {
        var level = List.of(code);
        int below = 0;
        while (!level.isEmpty() && below < DistributorCard.MOST_BELOW) {
            var above = level.toArray(String[]::new);
            level = shop.list(BELOW, row -> row.text(1), above, above);
            below += level.size();
        }
        return Math.min(below, DistributorCard.MOST_BELOW);
    }

    private List<DistributorRow> list(Snapshot shop, String which, Object... values)
            throws SQLException {
        var rows = new ArrayList<DistributorRow>();
        for (var one : shop.list(ROWS + which, this::row, values)) {
            rows.add(stand(shop, one));
        }
        return rows;
    }

    private static DistributorRow stand(Snapshot shop, DistributorRow row) throws SQLException {
        var stands = shop.list(Stands.HISTORY, Stands::read, row.code().value());
        return stands.isEmpty()
                ? row
                : new DistributorRow(
                        row.code(),
                        row.maskedName(),
                        row.maskedPhone(),
                        row.sponsor(),
                        stands.getLast(),
                        row.joined());
    }

    private DistributorRow row(Row row) throws SQLException {
        var part = PersonalPart.open(vault, row.bytes(5));
        var phone = part.phone().replace(" ", "");
        return new DistributorRow(
                new DistributorCode(row.text(1)),
                new Recipient(part.name(), "", Address.NONE).maskedName(),
                phone.isEmpty() ? "" : new Phone(phone).masked(),
                Node.code(row.textOrNone(2)),
                Stands.first(row.text(3)),
                row.instant(4));
    }
}
