package shop.fahuo.console.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.SampleBooks;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.commission.CommissionWords;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.kit.paged.PagedRows;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Pocket;
import shop.fahuo.core.commission.Stage;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.PostingKind;
import shop.fahuo.core.settlement.SafeToPay;
import shop.fahuo.store.commission.ShareMove;
import shop.fahuo.store.ledger.AccountRow;
import shop.fahuo.store.ledger.AccountShelf;
import shop.fahuo.store.ledger.PostingRow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The books on the screen, over a real shop, without a toolkit.
class LedgerModelTest {

    private static final TestShop SHOP = SampleBooks.of(30);

    private final LedgerModel model = new LedgerModel(books(SHOP), Threads.SAME);
    private final Ui ui = new Ui(Texts.in(Language.ENGLISH), new Shown(SHOP.clock()));

    private static BooksBehind books(TestShop people) {
        return new BooksBehind(
                SHOP.store().ledger().accounts(),
                SHOP.store().commission().reader(),
                SHOP.store().settlement().payouts(),
                SHOP.store().settlement().safe(),
                people.store().forests());
    }

    @AfterAll
    static void close() {
        assertThat(SHOP.store().verifier().all(_ -> {})).filteredOn(one -> !one.ok()).isEmpty();
        SHOP.close();
    }

    @Test
    void listsWhoCanBePaidFirst() {
        model.look();
        assertThat(model.shelfProperty().get()).isEqualTo(AccountShelf.PAYABLE);
        assertThat(lines()).isNotEmpty().allMatch(line -> line.row().holds().value() > 0);
        assertThat(lines()).allMatch(line -> line.name().endsWith("*"));
        var sum = lines().stream().map(line -> line.row().holds()).reduce(Fen.ZERO, Fen::plus);
        var total = model.totalProperty().get().orElseThrow();
        assertThat(total.holds()).isEqualTo(sum);
        assertThat(total.accounts()).isEqualTo(lines().size());
    }

    @Test
    void showsTheShopsAccountsTieToAllTheOthers() {
        model.show(AccountShelf.SHOP);
        assertThat(model.totalProperty().get()).isEmpty();
        var all = SHOP.store().ledger().balances();
        assertThat(all.stream().map(Entry::amount).reduce(Fen.ZERO, Fen::plus)).isEqualTo(Fen.ZERO);
        assertThat(lines())
                .extracting(line -> new LedgerWords(ui).account(line.row().account()))
                .contains("Commission", "Sales", "Bank", "WeChat Pay · 1900000001");
        assertThat(lines()).noneMatch(line -> Pocket.owner(line.row().account()).isPresent());
    }

    @Test
    void findsSomebodyHoweverLittleTheyHave() {
        model.show(AccountShelf.SHOP);
        model.search("D0000");
        assertThat(model.shelfProperty().get()).isEqualTo(AccountShelf.PAYABLE);
        assertThat(lines()).isNotEmpty();
        model.search("X");
        assertThat(lines()).isEmpty();
        model.search("");
        assertThat(lines()).isNotEmpty();
    }

    @Test
    void runsEveryBalanceBackToNothing() {
        for (var shelf : AccountShelf.values()) {
            model.show(shelf);
            for (var line : lines()) {
                model.select(List.of(line));
                var postings = postings();
                var row = line.row();
                assertThat(postings.getFirst().balance())
                        .isEqualTo(row.debit().minus(row.credit()));
                var last = postings.getLast();
                assertThat(last.balance()).isEqualTo(last.amount());
                assertThat(sum(postings, PostingRow::debit)).isEqualTo(row.debit());
                assertThat(sum(postings, PostingRow::credit)).isEqualTo(row.credit());
            }
        }
    }

    private interface Side {
        Fen of(PostingRow row);
    }

    private static Fen sum(List<PostingRow> postings, Side side) {
        return postings.stream().map(side::of).reduce(Fen.ZERO, Fen::plus);
    }

    @Test
    void saysOfEachPostingHowItCameAbout() {
        model.show(AccountShelf.HELD);
        model.select(lines().subList(0, 1));
        var words = new CommissionWords(ui);
        for (var posting : postings()) {
            model.postings().select(List.of(posting));
            var seen = model.postings().seenProperty().get().orElseThrow();
            assertThat(seen.row()).isEqualTo(posting);
            assertThat(posting.order()).isPresent();
            assertThat(seen.shares()).isNotEmpty();
            assertThat(seen.entries()).anyMatch(entry -> entry.amount().equals(posting.amount()));
            if (posting.name().kind() == PostingKind.ACCRUED) {
                var shares = seen.shares().stream();
                assertThat(shares.map(ShareMove::change).reduce(Fen.ZERO, Fen::plus))
                        .isEqualTo(posting.credit());
                assertThat(seen.shares())
                        .allMatch(
                                move ->
                                        words.derivation(move.share(), move.derivation())
                                                .contains(" = " + Shown.money(move.amount())));
            }
        }
    }

    @Test
    void leadsFromAPostingToItsPayout() {
        model.show(AccountShelf.LEAVING);
        model.select(lines().subList(0, 1));
        var seen = model.postings().seenProperty().get().orElseThrow();
        assertThat(seen.row().name().kind()).isEqualTo(PostingKind.LEAVING);
        var payout = seen.payout().orElseThrow();
        assertThat(payout.net()).isEqualTo(seen.row().credit());
        assertThat(payout.state().isOpen()).isTrue();
    }

    @Test
    void showsWhatIsOwedForWhatCameBackAfterItWasPaid() {
        model.show(AccountShelf.OWED);
        assertThat(lines()).isNotEmpty();
        model.select(lines().subList(0, 1));
        var seen = model.postings().seenProperty().get().orElseThrow();
        assertThat(seen.row().name().kind()).isEqualTo(PostingKind.RETURNED);
        assertThat(seen.shares()).allMatch(move -> move.amount().equals(Fen.ZERO));
    }

    @Test
    void goesBetweenTheAccountsOfOne() {
        model.show(new DistributorCode("D000001"));
        var open = model.postings().openProperty().get().orElseThrow();
        assertThat(open.payee()).contains(new DistributorCode("D000001"));
        assertThat(open.beside()).extracting(AccountRow::account).hasSize(4);
        var held = open.beside().getFirst().account();
        model.postings().open(held);
        assertThat(account()).contains(held);
        assertThat(model.postings().openProperty().get().orElseThrow().beside())
                .isEqualTo(open.beside());
    }

    @Test
    void leavesNoPageOpenWhenNobodyIsFound() {
        model.look();
        assertThat(account()).isPresent();
        model.search("X");
        assertThat(account()).isEmpty();
        assertThat(postings()).isEmpty();
        assertThat(model.postings().seenProperty().get()).isEmpty();
        model.search("");
        assertThat(account()).isPresent();
    }

    /// Nobody is `D00000`, but many codes begin so.
    @Test
    void takesNobodyForAnotherWhoseCodeBeginsAlike() {
        var nobody = new DistributorCode("D00000");
        model.show(nobody);
        assertThat(lines()).isNotEmpty();
        assertThat(account()).contains(Pocket.PAYABLE.of(nobody));
        assertThat(model.picked().selectedProperty().get()).isEmpty();
        model.look();
        assertThat(account()).contains(Pocket.PAYABLE.of(nobody));
    }

    @Test
    void readsTheListOnceForWhoeverComesToSeeSomebody() {
        Deque<Runnable> later = new ArrayDeque<>();
        var slow = new LedgerModel(books(SHOP), new Threads(later::add, Runnable::run, later::add));
        slow.show(new DistributorCode("D000001"));
        int asked = later.size();
        slow.look();
        assertThat(later).hasSize(asked);
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
        assertThat(slow.postings().openProperty().get().flatMap(OpenAccount::payee))
                .contains(new DistributorCode("D000001"));
    }

    @Test
    void showsNoAccountThatCannotBeRead() {
        var gone = new TestShop();
        gone.close();
        var broken = new LedgerModel(books(gone), Threads.SAME);
        broken.postings().open(Pocket.HELD.of(new DistributorCode("D000001")));
        assertThat(broken.postings().bugProperty().get()).isPresent();
        assertThat(broken.postings().readProperty().get()).isFalse();
        assertThat(broken.postings().openProperty().get()).isEmpty();
        assertThat(broken.postings().rows()).isEmpty();
        assertThat(broken.bugProperty().get()).isEmpty();
    }

    @Test
    void saysWhatIsSafeToPayByTheSameBooks() {
        model.show(AccountShelf.PAYABLE);
        for (var line : lines()) {
            var payee = Pocket.owner(line.row().account()).orElseThrow().payee();
            model.safe().show(payee);
            var has = ((SafeModel.Step.Shown) model.safe().stepProperty().get()).has();
            assertThat(has.purse().payable()).isEqualTo(line.row().holds());
            var parts =
                    has.parts().stream()
                            .filter(SafeToPay.Part::isHeld)
                            .map(SafeToPay.Part::amount)
                            .reduce(Fen.ZERO, Fen::plus);
            assertThat(parts).as(payee.value()).isEqualTo(has.held());
            var words = new SafeWords(ui).held(has);
            assertThat(words.stream().map(SafeWords.Line::amount).reduce(Fen.ZERO, Fen::plus))
                    .isEqualTo(has.held());
        }
        model.safe().dismiss();
        assertThat(model.safe().stepProperty().get()).isEqualTo(new SafeModel.Step.Idle());
    }

    @Test
    void keepsBackWhatMayBeComingBack() {
        var stops =
                SHOP.store().distributors().reader().page("", "", 100).stream()
                        .map(row -> SHOP.store().settlement().safe().of(row.code()))
                        .flatMap(has -> has.stops().stream())
                        .toList();
        assertThat(stops).extracting(SafeToPay.Part::stage).contains(Stage.PAYABLE, Stage.HELD);
    }

    private Optional<LedgerAccount> account() {
        return model.postings().openProperty().get().map(OpenAccount::account);
    }

    private List<AccountLine> lines() {
        return all(model.rows());
    }

    private List<PostingRow> postings() {
        return all(model.postings().rows());
    }

    /// A list grows while somebody reads on in it.
    private static <R> List<R> all(PagedRows<R, ?> rows) {
        var all = new ArrayList<R>();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).ifPresent(all::add);
        }
        return all;
    }
}
