package shop.fahuo.console.window;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;

import org.testfx.util.WaitForAsyncUtils;

import shop.fahuo.console.BookedParcels;
import shop.fahuo.console.MovingClock;
import shop.fahuo.console.NoFiles;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.account.AccountFormModel;
import shop.fahuo.console.account.AccountKind;
import shop.fahuo.console.account.AccountPart;
import shop.fahuo.console.desk.DeskModel;
import shop.fahuo.console.desk.Look;
import shop.fahuo.console.distributor.Overlay;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.TextSize;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.notice.Notice;
import shop.fahuo.console.order.Queue;
import shop.fahuo.console.parcel.ParcelShelf;
import shop.fahuo.console.payment.refund.RefundDraftModel;
import shop.fahuo.console.payment.refund.RefundModel;
import shop.fahuo.console.print.LabelRow;
import shop.fahuo.console.reconcile.BillSource;
import shop.fahuo.console.reconcile.DayRow;
import shop.fahuo.console.review.Request;
import shop.fahuo.console.settlement.RunLine;
import shop.fahuo.console.settlement.RunsModel;
import shop.fahuo.console.shell.Place;
import shop.fahuo.console.ship.ShippingField;
import shop.fahuo.console.ship.ShippingForm;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Pocket;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.order.RevealReason;
import shop.fahuo.core.payment.bill.MatchOutcome;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.review.AnswerReason;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.Store;
import shop.fahuo.store.commission.CommissionReader;
import shop.fahuo.store.ledger.AccountShelf;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.GroupBy;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.Span;
import shop.fahuo.store.order.StackSort;
import shop.fahuo.store.setting.ShippingSettings;
import shop.fahuo.store.settlement.SettlementRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The screens of one shop in one language and one theme, drawn one after another.
final class Album implements AutoCloseable {

    static final Path FOLDER = Path.of("../../docs/screens");

    private final TestShop shop;
    private final SampleImports files;
    private final Window window;
    private final String suffix;

    Album(TestShop shop, SampleImports files, Language language, Theme theme) {
        this(shop, files, language, theme, new NoBills());
    }

    Album(TestShop shop, SampleImports files, Language language, Theme theme, BillSource bills) {
        this(shop, files, new Look(language, theme), bills);
    }

    Album(TestShop shop, SampleImports files, Look look, BillSource bills) {
        this(shop, files, look, services(shop, files, look, bills));
    }

    private Album(TestShop shop, SampleImports files, Look look, Window.Services services) {
        this.shop = shop;
        this.files = files;
        var tag = look.language() == Language.CHINESE ? "zh" : "en";
        var size = look.size().equals(TextSize.USUAL) ? "" : "-" + look.size().percent();
        suffix = "-" + tag + "-" + look.theme().name().toLowerCase(Locale.ROOT) + size;
        window = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> open(shop, look, services));
        run(() -> {});
    }

    void orders() {
        show(Queue.ALL, first(OrderFilter.ALL.inPhase(Phase.REVIEW)));
        draw("queue");
        show(Queue.REVIEW, first(OrderFilter.ALL.inPhase(Phase.REVIEW).fromOldest()));
        draw("review");
        show(Queue.SHIPPED, first(OrderFilter.ALL.inPhase(Phase.SHIPPED)));
        draw("shipped");
        reveal();
        show(Queue.PAID, first(OrderFilter.ALL.heldFor(HoldReason.STOCK)));
        draw("held");
        show(Queue.TROUBLE, first(OrderFilter.ALL.inTrouble().fromOldest()));
        draw("trouble");
    }

    /// An order that somebody at another desk has before them.
    void onlookers(Store there) {
        var one = first(OrderFilter.ALL.inPhase(Phase.REVIEW).fromOldest());
        there.onlookers().look(one.getFirst().id(), TestShop.MEI);
        show(Queue.REVIEW, one);
        draw("onlookers");
    }

    void reveal() {
        show(Queue.READY, first(OrderFilter.ALL.inPhase(Phase.READY)));
        run(window.models().reveal()::ask);
        draw("reveal-why");
        run(() -> window.models().reveal().reveal(RevealReason.PACK, ""));
        draw("reveal");
    }

    /// Narrowed by several things, while one more is said, and to nothing.
    ///
    /// @param faulty a file of views that nobody can take in
    void narrowed(Path faulty) {
        var queue = window.models().queue();
        show(Queue.ALL, List.of());
        run(
                () -> {
                    queue.narrow(
                            new Criterion.InPhase(Set.of(Phase.REVIEW, Phase.PAID, Phase.READY)));
                    queue.narrow(
                            new Criterion.Total(Optional.of(Fen.of(10_000)), Optional.empty()));
                    queue.narrow(new Criterion.Placed(new Span.Last(7)));
                    queue.narrow(new Criterion.OfGoods(SkuKind.PHYSICAL));
                });
        draw("queue-narrowed");
        click("filter-placed");
        type("filter-from", "2026-11-20");
        type("filter-to", "2026-11-1");
        click("filter-give");
        draw("queue-filter");
        click("filter-back");
        click("filter-phase");
        draw("queue-phases");
        click("filter-back");
        run(() -> queue.narrow(new Criterion.Tagged("不存在的标签，名字很长很长，要能在一行里放得下")));
        draw("queue-nothing");
        run(() -> queue.widen(About.TAG));
        run(() -> window.models().views().save("近七天的实物大单（先看没审的）"));
        run(
                () ->
                        ((MenuButton) window.scene().lookup("#views"))
                                .getItems().stream()
                                        .filter(item -> "order-view-save".equals(item.getId()))
                                        .forEach(MenuItem::fire));
        draw("queue-view");
        click("view-back");
        run(() -> window.models().views().takeIn(faulty));
        draw("queue-view-faulty");
        click("view-close");
        run(() -> window.models().views().remove(window.models().views().shown().orElseThrow()));
        show(Queue.ALL, rows(OrderFilter.ALL).subList(0, 12));
        run(() -> window.models().review().propose(Answer.APPROVE));
        draw("approve-some");
        run(() -> window.models().review().dismiss());
    }

    /// The columns before and after somebody chose.
    void columns() {
        show(Queue.ALL, List.of());
        run(() -> window.scene().snapshot(null));
        click("order-columns");
        draw("queue-columns");
        choose("column-tags");
        choose("column-recipient");
        choose("column-paid");
        choose("column-badges");
        draw("queue-columns-chosen");
        click("column-reset");
        click("column-close");
    }

    /// What waits to be shipped, by buyer and by goods; and which couriers can be asked for.
    void groups() {
        var queue = window.models().queue();
        show(Queue.READY, List.of());
        run(() -> queue.group(Optional.of(GroupBy.BUYER)));
        draw("queue-groups");
        run(() -> queue.group(Optional.of(GroupBy.SKU)));
        draw("queue-groups-sku");
        run(() -> queue.open(Criterion.ByCourier.NONE));
        click("filter-courier");
        draw("queue-courier");
        click("filter-back");
        run(queue::widenAll);
    }

    private void choose(String column) {
        run(() -> ((CheckBox) window.scene().lookup("#" + column)).fire());
    }

    /// Of a shop that [shop.fahuo.console.SampleNeighbours] filled: an order after three others
    /// were answered, the sheet of an answer, and the end of a stack.
    ///
    /// @param clock passes while somebody thinks
    void stack(MovingClock clock) {
        var stack = window.models().stack();
        show(Queue.REVIEW, List.of());
        run(() -> window.models().queue().widenAll());
        click("review-stack");
        for (int seconds : new int[] {41, 17, 26}) {
            clock.set(clock.instant().plusSeconds(seconds));
            run(() -> stack.review().propose(Answer.APPROVE));
            run(() -> stack.review().give(new Request.Approve(AnswerReason.CHECKED), ""));
        }
        run(() -> stack.sort(StackSort.VALUE));
        draw("stack");
        run(() -> stack.review().propose(Answer.APPROVE));
        draw("stack-approve");
        run(() -> stack.review().dismiss());
        run(() -> window.models().queue().narrow(new Criterion.Tagged("没有这个标签")));
        run(() -> stack.open(window.models().queue().inReview()));
        draw("stack-none");
        run(() -> window.models().places().show(Place.ORDERS));
        run(() -> window.models().queue().widenAll());
    }

    void sheets() {
        var review = rows(OrderFilter.ALL.fromOldest()).subList(0, 8);
        show(Queue.ALL, rows(OrderFilter.ALL.inPhase(Phase.REVIEW)).subList(0, 4));
        run(() -> window.models().review().propose(Answer.APPROVE));
        draw("approve");
        run(() -> window.models().review().dismiss());
        run(() -> window.models().queue().select(review));
        run(() -> window.models().review().propose(Answer.HOLD));
        draw("hold");
        run(() -> box("review-until").getSelectionModel().selectLast());
        draw("hold-until");
        run(() -> window.models().review().dismiss());
        click("import-open");
        draw("import");
        run(() -> window.models().importing().choose(files.faulty()));
        draw("import-preview");
        run(() -> window.models().importing().choose(files.unknown()));
        draw("import-unknown");
        click("kit-close");
        click("ship-export");
        draw("export");
        click("export-close");
        click("shell-keys");
        draw("keys");
        click("keys-close");
    }

    /// Of a shop that [UndoScreens] filled.
    void undo() {
        show(Queue.READY, first(OrderFilter.ALL.inPhase(Phase.READY).fromOldest()));
        draw("undo");
    }

    /// What stands around every place.
    void desk() {
        run(() -> window.models().status().look());
        show(Queue.TROUBLE, first(OrderFilter.ALL.inTrouble().fromOldest()));
        draw("status");
        run(() -> window.models().notices().tell(Notice.Topic.PAYOUTS, 2));
        run(() -> window.models().notices().tell(Notice.Topic.TROUBLES, 3));
        click("notice-open");
        draw("notices");
        click("notices-close");
        click("desktop-settings");
        draw("desk-settings");
        click("desk-close");
        run(window.models().lock()::cover);
        draw("locked");
        click("lock-open");
    }

    /// The place and the sheet with most in them, in another size.
    void places() {
        show(Queue.REVIEW, first(OrderFilter.ALL.inPhase(Phase.REVIEW).fromOldest()));
        draw("size");
        click("shell-keys");
        draw("size-keys");
        click("keys-close");
    }

    /// Of a shop that [TroubleScreens] filled: each class on its page, and the proof that is asked
    /// for.
    void troubles() {
        var rows = rows(OrderFilter.ALL.inTrouble().fromOldest());
        show(Queue.TROUBLE, rows.subList(0, 1));
        draw("troubles-not-done");
        show(Queue.TROUBLE, rows.subList(1, 2));
        draw("troubles-unconfirmed");
        show(Queue.UNTOLD, rows.subList(2, 3));
        draw("troubles-untold");
        click("trouble-done-outside");
        draw("troubles-proof");
        run(() -> window.models().review().dismiss());
    }

    /// Commands by a word of the language, and an order by its number.
    void palette() {
        var order = rows(OrderFilter.ALL.inPhase(Phase.REVIEW)).getFirst().key().number().value();
        click("palette-open");
        type("palette-text", suffix.startsWith("-zh") ? "打" : "pa");
        draw("palette");
        type("palette-text", order);
        draw("palette-found");
        run(((Sheets) window.scene().lookup(".sheets"))::close);
    }

    private void type(String id, String text) {
        run(() -> ((TextField) window.scene().lookup("#" + id)).setText(text));
    }

    /// The place, and the same over the page of an order that waits for stock.
    void stock() {
        var model = window.models().stock();
        run(() -> window.models().places().show(Place.STOCK));
        run(() -> model.search("P0"));
        draw("stock");
        run(() -> window.models().places().show(Place.ORDERS));
        var held = first(OrderFilter.ALL.heldFor(HoldReason.STOCK));
        show(Queue.PAID, held);
        run(() -> model.asked().show(new SkuCode("V002")));
        draw("stock-sheet");
        run(model.asked()::dismiss);
    }

    /// Of a shop that [shop.fahuo.console.SampleBooks] filled.
    void books() {
        var model = window.models().ledger();
        run(() -> window.models().places().show(Place.LEDGER));
        run(() -> model.show(new DistributorCode("D000001")));
        run(() -> model.postings().open(Pocket.HELD.of(new DistributorCode("D000001"))));
        draw("ledger");
        run(() -> model.safe().show(new DistributorCode("D000001")));
        draw("safe");
        run(model.safe()::dismiss);
        run(() -> model.show(AccountShelf.LEAVING));
        draw("ledger-leaving");
        run(() -> model.show(AccountShelf.SHOP));
        draw("ledger-shop");
        earnings();
        run(() -> window.models().places().show(Place.ORDERS));
    }

    /// The risk; then what all earn, and the way of an order with everybody's share.
    private void earnings() {
        var tree = window.models().distributors();
        var order = widest(shop.store().commission().reader());
        run(() -> window.models().places().show(Place.DISTRIBUTORS));
        run(tree.walk()::openAll);
        run(() -> tree.finder().search("D000001"));
        run(() -> tree.colour(Overlay.RISK));
        run(() -> window.scene().snapshot(null));
        draw("tree-risk");
        run(() -> tree.colour(Overlay.COMMISSION));
        run(() -> tree.finder().search(order));
        draw("tree-way");
    }

    /// The order of which most people earn.
    private static String widest(CommissionReader reader) {
        return reader.list(Optional.empty(), Optional.empty(), 1_000).stream()
                .collect(Collectors.groupingBy(share -> share.key().number().value()))
                .entrySet()
                .stream()
                .max(Comparator.comparingInt(one -> one.getValue().size()))
                .orElseThrow()
                .getKey();
    }

    /// From near, with the way of an order lit; and from afar, coloured by sales.
    void tree() {
        var tree = window.models().distributors();
        run(() -> window.models().places().show(Place.DISTRIBUTORS));
        run(tree.walk()::inward);
        run(tree.walk()::openAll);
        run(() -> tree.finder().search("D001365"));
        draw("tree");
        run(() -> tree.colour(Overlay.SALES));
        run(tree.walk()::fit);
        draw("tree-map");
        run(() -> tree.colour(Overlay.RANK));
        draw("tree-rank");
        run(() -> tree.colour(Overlay.NONE));
    }

    /// Of a shop that [SettlementScreens] filled.
    void settlement() {
        var model = window.models().settlement();
        run(() -> window.models().places().show(Place.SETTLEMENT));
        var newest = model.runs().runsProperty().get().stream().map(SettlementRecord::number);
        var numbers = newest.toList();
        run(() -> model.runs().choose(Optional.of(numbers.getLast())));
        draw("settlement-run");
        run(() -> model.runs().select(Optional.of(refused(model.runs()))));
        draw("settlement-refused");
        click("settlement-step-failed");
        draw("settlement-failed");
        click("settlement-back");
        run(() -> model.runs().choose(Optional.of(numbers.getFirst())));
        draw("settlement-draft");
        run(() -> model.runs().choose(Optional.empty()));
        draw("settlement");
        click("settlement-payee");
        run(() -> model.payee().look("D5"));
        draw("settlement-payee");
        click("payee-close");
        click("settlement-terms");
        draw("settlement-terms");
        click("terms-back");
        run(() -> window.models().places().show(Place.ORDERS));
    }

    /// Of a shop that [PlanScreens] filled.
    void plans(Path team, Path faulty) {
        var model = window.models().plans();
        run(() -> window.models().places().show(Place.PLANS));
        draw("plans");
        run(() -> model.open(team));
        run(model::tryOut);
        draw("plan-trial");
        click("commission-activate");
        draw("plan-activate");
        click("plan-back");
        run(() -> model.open(faulty));
        draw("plan-faulty");
        run(() -> window.models().places().show(Place.ORDERS));
    }

    void noPlan() {
        run(() -> window.models().places().show(Place.PLANS));
        draw("plans-empty");
        run(() -> window.models().places().show(Place.ORDERS));
    }

    private static RunLine refused(RunsModel runs) {
        return runs.pageProperty().get().orElseThrow().lines().stream()
                .filter(
                        line ->
                                line.payout()
                                        .filter(one -> one.state() == PayoutState.REFUSED)
                                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    void noSettlement() {
        run(() -> window.models().places().show(Place.SETTLEMENT));
        draw("settlement-empty");
        run(() -> window.models().places().show(Place.ORDERS));
    }

    /// Of a shop that [shop.fahuo.console.SampleMoney] filled.
    void money() {
        var rows = rows(OrderFilter.ALL.fromOldest());
        show(Queue.ALL, rows.subList(7, 8));
        draw("payment");
        show(Queue.ALL, rows.subList(0, 1));
        scrollTo("refunds");
        draw("refunds");
        run(window.models().refund()::begin);
        run(() -> draft().unitsProperty(2).set(1));
        click("reason-wrong-goods");
        draw("refund");
        run(() -> window.models().refund().dismiss());
        show(Queue.ALL, rows.subList(3, 4));
        run(window.models().refund()::begin);
        run(() -> draft().chooseAll());
        draw("refund-second");
        run(() -> window.models().refund().dismiss());
        show(Queue.ALL, rows.subList(1, 2));
        draw("refund-trouble");
        click("nav-refunds");
        var refunds = window.models().refunds();
        run(() -> refunds.select(Optional.of(refunds.rowsProperty().get().getFirst())));
        draw("refund-approvals");
        click("refund-approve");
        draw("refund-approve");
        run(() -> window.models().refund().dismiss());
    }

    private RefundDraftModel draft() {
        return ((RefundModel.Step.Asking) window.models().refund().stepProperty().get()).draft();
    }

    /// Has this part of the order's page stand at its top.
    private void scrollTo(String id) {
        run(() -> window.scene().snapshot(null));
        run(
                () -> {
                    var part = window.scene().lookup("#" + id);
                    var body = part.getParent();
                    var scroll = (ScrollPane) body.getParent().getParent().getParent();
                    double more =
                            body.getBoundsInLocal().getHeight()
                                    - scroll.getViewportBounds().getHeight();
                    scroll.setVvalue(part.getBoundsInParent().getMinY() / more);
                });
    }

    /// Somebody else has approved the order meanwhile.
    void refused() {
        var row = first(OrderFilter.ALL.inPhase(Phase.REVIEW)).getFirst();
        show(Queue.REVIEW, List.of(row));
        run(() -> window.models().review().propose(Answer.APPROVE));
        shop.store().desk().approve(row.id(), TestShop.MEI, "").join();
        run(() -> window.models().review().give(new Request.Approve(AnswerReason.CHECKED), ""));
        draw("refused");
        run(() -> window.models().review().dismiss());
    }

    void stopped() {
        show(Queue.REVIEW, List.of());
        click("red-switch-button");
        draw("stop");
        click("red-switch-yes");
        draw("stopped");
        shop.store().redSwitch().set(false, TestShop.LEI);
    }

    void accounts() {
        run(() -> window.models().places().show(Place.ACCOUNTS));
        var accounts = window.models().accounts();
        run(accounts::look);
        pick("practice");
        run(accounts::test);
        draw("account-failing");
        pick("main");
        run(accounts::test);
        draw("accounts");
        run(accounts::add);
        draw("account-new");
        run(accounts::dismiss);
        run(accounts::edit);
        run(() -> form().fields().textProperty(AccountPart.SELLER_ID).set("2016"));
        run(() -> form().save());
        draw("account-flaw");
        run(accounts::dismiss);
        pick("旗舰店");
        run(accounts::edit);
        run(() -> form().paste(AccountPart.API_KEY, "0123456789abcdef0123456789abcdef"));
        run(() -> form().test());
        draw("account-test");
        run(accounts::dismiss);
        run(() -> window.models().places().show(Place.ORDERS));
    }

    /// Of a shop that [CourierScreens] filled.
    void couriers() {
        run(() -> window.models().places().show(Place.ACCOUNTS));
        var accounts = window.models().accounts();
        run(accounts::look);
        pick("main");
        run(accounts::test);
        draw("account-sf");
        for (var kind : List.of(AccountKind.SF, AccountKind.ZTO)) {
            run(accounts::add);
            click("kind-" + kind.word());
            draw("account-new-" + kind.word());
            run(accounts::dismiss);
        }
        run(accounts::edit);
        run(() -> form().fields().textProperty(AccountPart.CHECKWORD).set("ANOTHERCHECKWORD1"));
        run(() -> form().test());
        draw("account-sf-test");
        run(accounts::dismiss);
        shop.store().shippingSettings().put(ShippingSettings.NONE, TestShop.LEI);
        run(accounts::ship);
        var shipping = accounts.shippingProperty().get().orElseThrow();
        run(() -> shipping.textProperty(ShippingField.ACCOUNT).set("sf/main"));
        run(() -> shipping.textProperty(ShippingField.SENDER_NAME).set("链动小铺"));
        run(() -> shipping.textProperty(ShippingField.SENDER_PHONE).set("13900000000"));
        run(() -> shipping.textProperty(ShippingField.SENDER_ADDRESS).set("朝阳区建国路 88 号"));
        draw("shipping-unsure");
        run(() -> shipping.textProperty(ShippingField.SENDER_ADDRESS).set("广东深圳南山区科技园 1 号"));
        run(() -> shipping.textProperty(ShippingField.BOOKING).set(ShippingForm.ON));
        draw("shipping");
        run(accounts::dismiss);
        run(() -> window.models().places().show(Place.ORDERS));
    }

    void reconciliation() {
        run(() -> window.models().places().show(Place.RECONCILE));
        var model = window.models().reconcile();
        run(model.days()::look);
        draw("reconcile");
        run(() -> model.days().select(Optional.of(billed())));
        draw("reconcile-day");
        run(() -> model.differences().only(Optional.of(MatchOutcome.LONG)));
        draw("reconcile-long");
        click("reconcile-settle");
        draw("reconcile-settle");
        click("reconcile-back");
        run(() -> model.differences().only(Optional.empty()));
        run(() -> model.days().select(model.days().rowsProperty().get().stream().findFirst()));
        run(model.reading()::ask);
        draw("reconcile-read");
        run(model.reading()::fetch);
        draw("reconcile-later");
        run(model.reading()::dismiss);
        run(() -> window.models().places().show(Place.ORDERS));
    }

    /// The first album prints; the others see what is left of it.
    void printing() {
        var model = window.models().print();
        run(() -> window.models().places().show(Place.PRINT));
        run(() -> model.select(model.shownProperty().get().rows().subList(0, 3)));
        draw("labels");
        var printers = model.shownProperty().get().printers();
        if (model.shownProperty().get().rows().stream().allMatch(LabelRow::isNew)) {
            run(() -> model.choose(printers.getLast()));
            run(model::print);
            run(() -> model.choose(printers.getFirst()));
            run(() -> model.select(model.shownProperty().get().rows().subList(3, 6)));
            run(model::print);
        }
        run(() -> model.select(model.shownProperty().get().rows().subList(0, 1)));
        draw("labels-stopped");
        click("print-printers");
        draw("labels-printers");
        click("printers-close");
        run(() -> window.models().places().show(Place.ORDERS));
    }

    /// Of a shop that [ParcelScreens] filled.
    void parcels() {
        run(() -> window.models().places().show(Place.PARCELS));
        var model = window.models().parcels();
        pickParcels(1);
        draw("parcels");
        click("parcel-together-look");
        click("parcel-merge");
        draw("parcels-merge");
        run(() -> window.models().parcelActs().dismiss());
        pickParcels(1);
        click("parcel-send");
        draw("parcels-send");
        run(() -> window.models().parcelActs().dismiss());
        run(() -> model.show(ParcelShelf.ASKED));
        pickParcels(1);
        draw("parcels-unknown");
        click("parcel-anew");
        draw("parcels-anew");
        run(() -> window.models().parcelActs().dismiss());
        run(() -> model.show(ParcelShelf.TO_LEAVE));
        pickParcels(3);
        draw("parcels-booked");
        var order = model.selectedProperty().get().getFirst().key().number().value();
        run(() -> window.models().places().show(Place.ORDERS));
        run(() -> window.models().queue().search(order));
        show(Queue.ALL, rows(OrderFilter.ALL.matching(order)));
        scrollTo("parcels-of-order");
        draw("parcels-order");
    }

    /// Of a shop that [PackScreens] filled; nothing is packed in the end but what was drawn.
    void packing(String done) {
        var model = window.models().pack();
        run(() -> window.models().places().show(Place.PACK));
        draw("pack");
        run(() -> model.scan(BookedParcels.waybill(50)));
        run(() -> model.scan("TEA"));
        draw("packing");
        run(() -> model.scan("P001"));
        draw("packing-wrong");
        for (var code : List.of("TEA", "CUP", "CUP", "CUP", "CUP", "SPOON")) {
            run(() -> model.scan(code));
        }
        run(() -> model.scan("0.62"));
        draw("packing-weight");
        click("pack-aside");
        draw("packing-aside");
        click("pack-aside-close");
        run(() -> model.detours().aside(""));
        run(() -> model.scan(done));
        run(() -> model.scan("POT"));
        run(() -> model.scan("0.75"));
        draw("packing-done");
        click("pack-settings");
        draw("packing-settings");
        click("pack-tools-close");
        run(() -> window.models().places().show(Place.ORDERS));
    }

    private void pickParcels(int count) {
        var model = window.models().parcels();
        run(() -> model.selectFirst(count));
    }

    private DayRow billed() {
        return window.models().reconcile().days().rowsProperty().get().stream()
                .filter(row -> row.bills().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void pick(String account) {
        var accounts = window.models().accounts();
        var row =
                accounts.rowsProperty().get().stream()
                        .filter(one -> one.name().name().equals(account))
                        .findFirst();
        run(() -> accounts.select(row));
    }

    private AccountFormModel form() {
        return window.models().accounts().formProperty().get().orElseThrow();
    }

    private void show(Queue queue, List<OrderRow> selected) {
        run(() -> window.models().queue().show(queue));
        run(() -> window.models().queue().select(selected));
    }

    /// Of the practice shop.
    static Album practice(TestShop shop, SampleImports files, Language language, Theme theme) {
        var look = new Look(language, theme);
        var services = services(shop, files, look, new NoBills());
        return new Album(shop, files, look, TestServices.practice(services));
    }

    private static Window.Services services(
            TestShop shop, SampleImports files, Look look, BillSource bills) {
        return TestServices.of(
                shop,
                new SheetImporter(shop.store(), files.folder(), () -> Texts.in(look.language())),
                SampleAccounts.health(shop.clock().instant()),
                bills);
    }

    private static Window open(TestShop shop, Look look, Window.Services services) {
        var threads = new Threads(Runnable::run, Album::onFx, Platform::runLater);
        var window =
                new Window(
                        services,
                        TestShop.LEI,
                        new NoFiles(),
                        new Window.Setting(
                                shop.clock(),
                                threads,
                                (wait, action) -> {},
                                new DeskModel(look),
                                1440,
                                900));
        window.begin();
        return window;
    }

    @Override
    public void close() {
        run(window::close);
    }

    /// A viewport keeps a picture of what it shows, and does not notice that it moved on.
    void draw(String name) {
        run(() -> viewports().forEach(viewport -> viewport.setCache(false)));
        run(() -> window.scene().snapshot(null));
        run(() -> write(name));
    }

    private Set<Node> viewports() {
        return window.scene().getRoot().lookupAll(".viewport");
    }

    private void write(String name) {
        try {
            Png.write(window.scene().snapshot(null), FOLDER.resolve(name + suffix + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChoiceBox<?> box(String id) {
        return (ChoiceBox<?>) window.scene().lookup("#" + id);
    }

    private void click(String id) {
        run(() -> ((ButtonBase) window.scene().lookup("#" + id)).fire());
    }

    private List<OrderRow> first(OrderFilter filter) {
        return rows(filter).subList(0, 1);
    }

    private List<OrderRow> rows(OrderFilter filter) {
        return shop.rows(filter);
    }

    private static void onFx(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    static void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
