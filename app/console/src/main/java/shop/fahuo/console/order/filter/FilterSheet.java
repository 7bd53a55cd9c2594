package shop.fahuo.console.order.filter;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.filter.FilterDraft.Shape;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.order.Criterion.About;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Says one criterion, beside the chip it is for. Enter gives it: nothing but the list changes.
public final class FilterSheet extends VBox {

    private static final double WIDTH = 300;
    private static final List<String> SPANS =
            List.of(SpanText.TODAY, SpanText.YESTERDAY, "7d", "30d");

    private final FilterDraft draft;
    private final List<ChannelName> channels;
    private final Ui ui;
    private final Runnable close;

    /// @param channels the shop's
    /// @param close called once it is given, or left
    public FilterSheet(FilterDraft draft, List<ChannelName> channels, Ui ui, Runnable close) {
        super(10);
        this.draft = draft;
        this.channels = List.copyOf(channels);
        this.ui = ui;
        this.close = close;
        setId("filter-sheet");
        setPrefWidth(WIDTH);
        getChildren().add(Nodes.label(ui.word(draft.about()), "strong"));
        getChildren().addAll(fields());
        getChildren().addAll(problem(), buttons());
    }

    private List<Node> fields() {
        return switch (FilterDraft.shape(draft.about())) {
            case CHOICE -> List.of(choices());
            case RANGE ->
                    List.of(
                            ends(
                                    ui.get("order.filter.least.amount"),
                                    ui.get("order.filter.most.amount")));
            case DAYS ->
                    List.of(
                            spans(),
                            Nodes.paragraph(ui.get("order.filter.days.hint"), "small", "subtle"),
                            ends(ui.get("order.filter.first"), ui.get("order.filter.last")));
            case TEXT -> text();
            case NOTHING -> List.of();
        };
    }

    private Node choices() {
        var box = Nodes.column(8);
        var kinds = new ToggleGroup();
        words().forEach(
                        word -> {
                            var choice = choice(word, kinds);
                            choice.setId("filter-choice-" + word.code());
                            box.getChildren().add(choice);
                        });
        return box;
    }

    /// @param code as [FilterText] has it
    private record Word(String code, String shown) {}

    private Stream<Word> words() {
        return switch (draft.about()) {
            case PHASE -> words(Phase.values());
            case HOLD -> words(HoldReason.values());
            case GOODS -> words(SkuKind.values());
            case CHANNEL ->
                    channels.stream()
                            .map(channel -> new Word(channel.value(), ui.channel(channel)));
            case COURIER ->
                    Stream.concat(
                            words(Courier.values()),
                            Stream.of(
                                    new Word(
                                            FilterText.NONE, ui.get("order.filter.courier.none"))));
            case TROUBLE, SKU, TOTAL, PLACED, PAID, BUYER, RECIPIENT, TAG -> Stream.empty();
        };
    }

    private Stream<Word> words(Enum<?>... constants) {
        return Arrays.stream(constants).map(one -> new Word(FilterText.lower(one), ui.word(one)));
    }

    private Node choice(Word word, ToggleGroup kinds) {
        if (draft.about() == About.GOODS) {
            var kind = new RadioButton(word.shown());
            kind.setToggleGroup(kinds);
            kind.setSelected(draft.isChosen(word.code()));
            kind.selectedProperty().subscribe((was, is) -> draft.choose(word.code(), is));
            return kind;
        }
        var box = new CheckBox(word.shown());
        box.setSelected(draft.isChosen(word.code()));
        box.selectedProperty().subscribe((was, is) -> draft.choose(word.code(), is));
        return box;
    }

    private Node spans() {
        var row = new FlowPane(6, 6);
        SPANS.forEach(
                span -> {
                    var button = Nodes.styled(new Button(shown(span)), "slim");
                    button.setId("filter-span-" + span);
                    button.setOnAction(
                            event -> {
                                if (draft.give(span)) {
                                    close.run();
                                }
                            });
                    row.getChildren().add(button);
                });
        return row;
    }

    private String shown(String span) {
        return switch (span) {
            case SpanText.TODAY -> ui.get("order.filter.today");
            case SpanText.YESTERDAY -> ui.get("order.filter.yesterday");
            default ->
                    ui.get(
                            "order.filter.days",
                            Integer.parseInt(span.substring(0, span.length() - 1)));
        };
    }

    private Node ends(String first, String last) {
        var from = field("filter-from", first);
        from.textProperty().bindBidirectional(draft.fromProperty());
        var to = field("filter-to", last);
        to.textProperty().bindBidirectional(draft.toProperty());
        var dash = Nodes.label(ui.get("order.filter.dash"), "subtle");
        dash.setMinWidth(USE_PREF_SIZE);
        return Nodes.row(6, from, dash, to);
    }

    private List<Node> text() {
        var words = field("filter-text", ui.word(draft.about()));
        words.textProperty().bindBidirectional(draft.textProperty());
        return draft.about() == About.SKU || draft.about() == About.TAG
                ? List.of(words)
                : List.of(
                        words,
                        Nodes.paragraph(
                                ui.get(
                                        draft.about() == About.BUYER
                                                ? "order.filter.buyer.hint"
                                                : "order.filter.recipient.hint"),
                                "small",
                                "subtle"));
    }

    private TextField field(String id, String prompt) {
        var field = Nodes.named(id, new TextField());
        field.setPromptText(prompt);
        field.setAccessibleText(ui.word(draft.about()) + " " + prompt);
        field.setTextFormatter(Inputs.atMost(FilterText.LONGEST));
        field.setOnAction(event -> give());
        field.setPrefColumnCount(8);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Node problem() {
        var words = Nodes.named("filter-problem", Nodes.paragraph("", "small"));
        words.getStyleClass().add(Tone.DANGER.style());
        draft.problemProperty()
                .subscribe(
                        why -> {
                            words.setText(why.map(ui::get).orElse(""));
                            Nodes.show(words, why.isPresent());
                        });
        return words;
    }

    private Node buttons() {
        var back = Nodes.named("filter-back", new Button(ui.get("kit.back")));
        back.setOnAction(event -> close.run());
        var give = Nodes.named("filter-give", new Button(ui.get("order.filter.give")));
        give.getStyleClass().add("accent");
        give.setOnAction(event -> give());
        if (FilterDraft.shape(draft.about()) == Shape.CHOICE) {
            addEventFilter(
                    KeyEvent.KEY_PRESSED,
                    event -> {
                        if (event.getCode() == KeyCode.ENTER) {
                            event.consume();
                            give();
                        }
                    });
        }
        return Nodes.row(8, Nodes.spacer(), back, give);
    }

    private void give() {
        if (draft.give()) {
            close.run();
        }
    }
}
