package shop.fahuo.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Pocket;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.core.ledger.PostingKind;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.db.Database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

final class AccountReaderTest {

    private static final LedgerAccount SALES = new LedgerAccount("revenue:sales");
    private static final LedgerAccount CASH = new LedgerAccount("asset:platform:wechat:1900001");

    @ParameterizedTest
    @EnumSource
    void listsThoseOfAKindPageByPage(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            post(
                    shop,
                    IntStream.range(0, 25)
                            .mapToObj(i -> granted("D%03d".formatted(i), 100 + i))
                            .toList());
            post(shop, List.of(granted("d_1", 7), granted("E.1", 8)));
            var reader = shop.store().ledger().accounts();
            var codes = new ArrayList<String>();
            var next = Optional.<LedgerAccount>empty();
            do {
                var page = reader.accounts(AccountShelf.PAYABLE, "", next, 10);
                page.rows().forEach(row -> codes.add(payee(row)));
                next = page.next();
            } while (next.isPresent());
            assertThat(codes).hasSize(27).doesNotHaveDuplicates().contains("D000", "d_1", "E.1");
            assertThat(reader.total(Pocket.PAYABLE))
                    .isEqualTo(new AccountReader.Total(Fen.of(2_815), 27));
            assertThat(found(reader, AccountShelf.PAYABLE, "D01")).hasSize(10).contains("D010");
            assertThat(found(reader, AccountShelf.PAYABLE, "d_")).containsExactly("d_1");
            assertThat(found(reader, AccountShelf.PAYABLE, "E.")).containsExactly("E.1");
            assertThat(found(reader, AccountShelf.HELD, "")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsWhatIsEmptyOnlyForWhoIsSearchedFor(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            post(shop, List.of(granted("A", 100), granted("B", 100)));
            var payable = CommissionBook.payable(new DistributorCode("A"));
            post(shop, List.of(Posting.of("out", payable, CASH, Fen.of(100))));
            var reader = shop.store().ledger().accounts();
            assertThat(found(reader, AccountShelf.PAYABLE, "")).containsExactly("B");
            assertThat(found(reader, AccountShelf.PAYABLE, "A")).containsExactly("A");
            assertThat(reader.rows(List.of(payable, SALES)))
                    .containsExactly(
                            new AccountRow(payable, Fen.of(100), Fen.of(100)),
                            new AccountRow(SALES, Fen.ZERO, Fen.ZERO));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheShopsOwnApart(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var a = new DistributorCode("A");
            post(
                    shop,
                    List.of(
                            granted("A", 100),
                            Posting.of("paid:1", CASH, SALES, Fen.of(900)),
                            Posting.of("owes", Pocket.OWED.of(a), CommissionBook.COST, Fen.of(5)),
                            Posting.of(
                                    "kept",
                                    Pocket.LEAVING.of(a),
                                    CommissionBook.WITHHELD,
                                    Fen.of(3))));
            var rows =
                    shop.store()
                            .ledger()
                            .accounts()
                            .accounts(AccountShelf.SHOP, "", Optional.empty(), 1)
                            .rows();
            assertThat(rows)
                    .extracting(row -> row.account().path() + " " + row.holds().value())
                    .containsExactly(
                            "asset:platform:wechat:1900001 900",
                            "expense:commission 95",
                            "liability:withholding_tax 3",
                            "revenue:sales 900");
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsABalanceBackFromToday(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            post(
                    shop,
                    IntStream.rangeClosed(1, 7)
                            .mapToObj(i -> Posting.of("paid:" + i, CASH, SALES, Fen.of(i)))
                            .toList());
            post(shop, List.of(Posting.of("refunded:1", SALES, CASH, Fen.of(10))));
            var reader = shop.store().ledger().accounts();
            var first = reader.postings(CASH, Optional.empty(), 3);
            assertThat(first.rows())
                    .extracting(PostingRow::key, PostingRow::amount, PostingRow::balance)
                    .containsExactly(
                            tuple("refunded:1", Fen.of(-10), Fen.of(18)),
                            tuple("paid:7", Fen.of(7), Fen.of(28)),
                            tuple("paid:6", Fen.of(6), Fen.of(21)));
            // What is posted meanwhile changes nothing further down.
            post(shop, List.of(Posting.of("paid:9", CASH, SALES, Fen.of(1000))));
            reader = shop.store().ledger().accounts();
            var rest = reader.postings(CASH, first.next(), 100);
            assertThat(rest.rows()).hasSize(5);
            assertThat(rest.rows().getLast().balance()).isEqualTo(Fen.of(1));
            assertThat(rest.next()).isEmpty();
            var newest = reader.postings(CASH, Optional.empty(), 1).rows().getFirst();
            assertThat(newest.name().kind()).isEqualTo(PostingKind.PAID);
            assertThat(newest.order()).isEmpty();
            assertThat(reader.entries(newest.id()))
                    .containsExactly(
                            new Entry(CASH, Fen.of(1000)), new Entry(SALES, Fen.of(-1000)));
        }
    }

    private static Posting granted(String code, long fen) {
        var payee = new DistributorCode(code);
        return Posting.of(
                "granted:" + code + ":x",
                CommissionBook.COST,
                CommissionBook.payable(payee),
                Fen.of(fen));
    }

    private static List<String> found(AccountReader reader, AccountShelf shelf, String search) {
        return reader.accounts(shelf, search, Optional.empty(), 100).rows().stream()
                .map(AccountReaderTest::payee)
                .toList();
    }

    private static String payee(AccountRow row) {
        return Pocket.owner(row.account()).orElseThrow().payee().value();
    }

    private static void post(TestShop shop, List<Posting> postings) {
        shop.shut();
        try (var database = Database.open(shop.url(), shop.clock())) {
            for (var posting : postings) {
                database.writer().write(tx -> Ledger.post(tx, posting, 0, TestShop.LEI));
            }
        }
        shop.reopen();
    }
}
