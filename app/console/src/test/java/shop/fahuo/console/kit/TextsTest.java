package shop.fahuo.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.courier.Capability;
import shop.fahuo.connect.courier.Part;
import shop.fahuo.connect.courier.PushFlaw;
import shop.fahuo.connect.payment.Product;
import shop.fahuo.connect.sheet.SheetFormat;
import shop.fahuo.console.account.AccountKind;
import shop.fahuo.console.account.AccountPart;
import shop.fahuo.console.account.AccountRow;
import shop.fahuo.console.account.SecretPlace;
import shop.fahuo.console.begin.BeginStep;
import shop.fahuo.console.commission.PlanVersion;
import shop.fahuo.console.distributor.Overlay;
import shop.fahuo.console.parcel.ParcelAct;
import shop.fahuo.console.parcel.ParcelShelf;
import shop.fahuo.console.payment.refund.RefundAnswer;
import shop.fahuo.console.reconcile.Which;
import shop.fahuo.console.shell.Place;
import shop.fahuo.console.ship.ShippingField;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.commission.Pocket;
import shop.fahuo.core.commission.RegionAgent;
import shop.fahuo.core.commission.Stage;
import shop.fahuo.core.commission.Walkout;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.distributor.DistributorState;
import shop.fahuo.core.distributor.PlaceCause;
import shop.fahuo.core.distributor.Role;
import shop.fahuo.core.law.Grade;
import shop.fahuo.core.law.Question;
import shop.fahuo.core.ledger.PostingKind;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.order.RevealReason;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.payment.Finding;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.RefundReason;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.core.payment.bill.ItemKind;
import shop.fahuo.core.payment.bill.MatchOutcome;
import shop.fahuo.core.payment.bill.Side;
import shop.fahuo.core.payment.bill.Standing;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.review.AnswerReason;
import shop.fahuo.core.rule.Decision;
import shop.fahuo.core.rule.Fact;
import shop.fahuo.core.rule.RuleTrace;
import shop.fahuo.core.rule.Verdict;
import shop.fahuo.core.settlement.PayoutObstacle;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.settlement.Reach;
import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.core.settlement.Statement;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.StockCause;
import shop.fahuo.core.tariff.Obstacle;
import shop.fahuo.core.task.Outside;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.core.task.TroubleClass;
import shop.fahuo.core.task.TroubleStep;
import shop.fahuo.store.commission.PlanProblem;
import shop.fahuo.store.insight.Background;
import shop.fahuo.store.ledger.AccountShelf;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.GroupBy;
import shop.fahuo.store.order.OrderSort;
import shop.fahuo.store.order.StackSort;
import shop.fahuo.store.payment.bill.ItemState;
import shop.fahuo.store.payment.bill.NextStep;
import shop.fahuo.store.stock.StockExplained;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every word of the screen is in a bundle, in both languages, once, and used.
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/shop/fahuo/console");
    private static final Path BUNDLES = Path.of("src/main/resources/shop/fahuo/console");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_]+)+");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9 .#-]*|[A-Z]|F[0-9]+|Shortcut\\+.*");

    /// Words that are looked up by a constant, not by a literal key.
    private static final List<Class<? extends Enum<?>>> CONSTANTS =
            List.of(
                    Phase.class,
                    HoldReason.class,
                    Answer.class,
                    AnswerReason.class,
                    SkuKind.class,
                    StockCause.class,
                    StockExplained.Figure.class,
                    Decision.Verdict.class,
                    Verdict.class,
                    RuleTrace.Effect.class,
                    Fact.class,
                    Finding.class,
                    Provider.class,
                    RefundReason.class,
                    RevealReason.class,
                    RefundState.class,
                    Role.class,
                    DistributorState.class,
                    PlaceCause.class,
                    ParcelState.class,
                    ParcelShelf.class,
                    ParcelAct.class,
                    Courier.class,
                    Part.class,
                    PushFlaw.class,
                    Capability.class,
                    Obstacle.class,
                    PayMethod.class,
                    ShippingField.class,
                    WaybillState.class,
                    MatchOutcome.class,
                    ItemState.class,
                    NextStep.class,
                    RefundAnswer.class,
                    TaskKind.class,
                    TaskState.class,
                    TroubleCause.class,
                    TroubleClass.class,
                    TroubleStep.class,
                    Outside.class,
                    TrackStatus.class,
                    SheetFormat.class,
                    Product.class,
                    Flaw.class,
                    AccountKind.class,
                    AccountPart.class,
                    AccountRow.State.class,
                    SecretPlace.class,
                    Place.class,
                    BeginStep.class,
                    Overlay.class,
                    Which.class,
                    ItemKind.class,
                    Side.class,
                    Standing.class,
                    Stage.class,
                    Pocket.class,
                    PostingKind.class,
                    AccountShelf.class,
                    PlanVersion.Standing.class,
                    RegionAgent.Region.class,
                    PlanProblem.Reason.class,
                    Walkout.Kind.class,
                    PayoutState.class,
                    SettlementState.class,
                    PayoutObstacle.class,
                    PayoutWay.class,
                    Reach.class,
                    Withholding.class,
                    Statement.Kind.class,
                    Question.class,
                    Criterion.About.class,
                    StackSort.class,
                    GroupBy.class,
                    OrderSort.By.class,
                    Background.Tie.class,
                    Grade.class);

    /// Enums of the console that other packages cannot name.
    private static final Set<String> OWN =
            Set.of("word.Queue.", "word.HoldEnd.", "word.channel.", "word.AccountPart.");

    static Stream<String> bundles() {
        return Texts.BUNDLES.stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasTheSameKeysInBothLanguages(String bundle) {
        assertThat(Texts.read(bundle, Language.ENGLISH).keySet())
                .isEqualTo(Texts.read(bundle, Language.CHINESE).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void startsEveryKeyWithTheNameOfItsBundle(String bundle) {
        var prefix = bundle.substring(bundle.indexOf('/') + 1) + ".";
        assertThat(Texts.read(bundle, Language.CHINESE).keySet())
                .allMatch(key -> key.startsWith(prefix));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasNoKeyTwice(String bundle) {
        for (var language : Language.values()) {
            var keys =
                    lines(BUNDLES.resolve(bundle + "_" + language.tag() + ".properties")).stream()
                            .filter(line -> line.contains("="))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .toList();
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasOnlyPatternsThatWork(Language language) {
        for (var bundle : Texts.BUNDLES) {
            Texts.read(bundle, language)
                    .forEach(
                            (key, words) -> {
                                assertThat(words).as(key).isNotBlank().doesNotContain("'");
                                assertThat(new MessageFormat(words, Locale.ENGLISH)).isNotNull();
                            });
        }
    }

    @Test
    void hasAWordForEveryConstant() {
        var texts = Texts.in(Language.ENGLISH);
        assertThat(constants()).allMatch(texts::has);
        assertThat(RejectReason.values())
                .allMatch(reason -> texts.has("import.reason." + reason.name()));
    }

    @Test
    void hasEveryKeyThatTheCodeNames() {
        var texts = Texts.in(Language.CHINESE);
        assertThat(named()).allMatch(texts::has);
    }

    @Test
    void hasNoKeyThatNobodyUses() {
        var used = new TreeSet<>(named());
        used.addAll(constants());
        var unused =
                keys().stream()
                        .filter(key -> !used.contains(key))
                        .filter(key -> OWN.stream().noneMatch(key::startsWith))
                        .filter(key -> !key.startsWith("import.reason."))
                        .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void leavesNoWordsInViews() {
        var literals = new TreeMap<String, Set<String>>();
        views().forEach(
                        file -> {
                            var words =
                                    literals(file)
                                            .filter(text -> !KEY.matcher(text).matches())
                                            .filter(text -> !NAME.matcher(text).matches())
                                            .collect(Collectors.toCollection(TreeSet::new));
                            if (!words.isEmpty()) {
                                literals.put(file.getFileName().toString(), words);
                            }
                        });
        assertThat(literals).isEqualTo(Map.of());
    }

    /// Whatever draws, but for the kit, which names styles and files of its own.
    private static List<Path> views() {
        return sources().stream()
                .filter(file -> !file.startsWith(SOURCES.resolve("kit")))
                .filter(file -> lines(file).stream().anyMatch(TextsTest::draws))
                .filter(
                        file ->
                                file.getFileName()
                                        .toString()
                                        .matches(
                                                ".*(View|Sheet|Head|Body|Pane|Past|Empty|Progress).java"))
                .toList();
    }

    private static boolean draws(String line) {
        return line.startsWith("import javafx.scene");
    }

    private static Set<String> constants() {
        return CONSTANTS.stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Texts::wordKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Literals that look like a key of one of the bundles.
    private static Set<String> named() {
        var prefixes =
                Texts.BUNDLES.stream()
                        .map(bundle -> bundle.substring(bundle.indexOf('/') + 1) + ".")
                        .toList();
        return sources().stream()
                .flatMap(TextsTest::literals)
                .filter(text -> KEY.matcher(text).matches())
                .filter(text -> prefixes.stream().anyMatch(text::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys() {
        return Texts.BUNDLES.stream()
                .flatMap(bundle -> Texts.read(bundle, Language.CHINESE).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> literals(Path file) {
        var found = new ArrayList<String>();
        for (var line : lines(file)) {
            var code = line.strip().startsWith("//") ? "" : line;
            LITERAL.matcher(code).results().forEach(match -> found.add(match.group(1)));
        }
        return found.stream();
    }

    private static List<Path> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
