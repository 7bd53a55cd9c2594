package shop.fahuo.console.commission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.law.LawLook;
import shop.fahuo.console.law.LawWords;
import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.law.Finding;
import shop.fahuo.core.law.Question;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.store.commission.PlanTexts;
import shop.fahuo.store.commission.Plans.Activated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

class PlansModelTest {

    private static final String TWO_LEVELS =
            """
            {"name": "两级", "cap": "30%",
             "rules": [{"id": "two", "kind": "levels", "rates": ["10%", "5%"], "missing": "kept"}]}
            """;

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final Threads held = new Threads(later::add, Runnable::run, Runnable::run);
    private boolean lawIsBroken;
    private final PlansModel model = model(new Jobs(Threads.SAME), Threads.SAME, shop.clock());

    private PlansModel model(Jobs jobs, Threads threads, Clock clock) {
        return new PlansModel(
                new PlansModel.Behind(
                        new PlanDesk(
                                shop.store().commission().plans(), shop.store().planTrial(), clock),
                        this::law,
                        shop.store().forests()::names,
                        Fonts::new,
                        () -> TestShop.LEI),
                jobs,
                threads);
    }

    private LawLook law(Optional<ShopPlan> plan) {
        if (lawIsBroken) {
            throw new IllegalStateException("no law");
        }
        return LawLook.of(
                shop.store().commission().law(),
                shop.store().distributors().sponsors(),
                plan,
                LawLook.DAYS,
                TestShop.NOW);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void showsNothingBeforeAPlanIsInForce() {
        model.look();
        assertThat(model.subjectProperty().get()).isEqualTo(new PlanSubject.Nothing());
        assertThat(model.lawProperty().get().orElseThrow().plan()).isEmpty();
        model.tryOut();
        model.activate(Optional.empty());
        assertThat(model.triedProperty().get()).isEmpty();
        assertThat(model.activatedProperty().get()).isEmpty();
    }

    @Test
    void triesAFileOverTheLastMonthBesideTheOneInForce() throws IOException {
        sell();
        shop.store().commission().plans().activate(PlanTexts.example(), inAnHour(), TestShop.LEI);
        model.open(file("two.json", TWO_LEVELS));
        assertThat(model.subjectProperty().get().shown().map(one -> one.plan().name()))
                .contains("两级");
        model.tryOut();
        var tried = model.triedProperty().get().orElseThrow();
        assertThat(tried.report().orders()).isEqualTo(2);
        assertThat(tried.report().after().cost()).isEqualTo(Fen.of(150 + 75));
        assertThat(tried.report().before()).isEmpty();
        assertThat(tried.names()).containsEntry("D2", "李**").containsEntry("D1", "赵**");
        assertThat(shop.store().commission().plans().all()).hasSize(1);
    }

    @Test
    void putsAFileInForceAndShowsItAsTheLiveVersion() throws IOException {
        model.open(file("two.json", TWO_LEVELS));
        model.activate(Optional.empty());
        assertThat(model.activatedProperty().get()).containsInstanceOf(Activated.Done.class);
        assertThat(model.versionsProperty().get())
                .extracting(PlanVersion::standing)
                .containsExactly(PlanVersion.Standing.LIVE);
        assertThat(model.subjectProperty().get())
                .isEqualTo(new PlanSubject.Version(model.versionsProperty().get().getFirst()));

        model.open(file("one.json", PlanTexts.example()));
        model.activate(inAnHour());
        assertThat(model.versionsProperty().get())
                .extracting(PlanVersion::standing)
                .containsExactly(PlanVersion.Standing.COMING, PlanVersion.Standing.LIVE);
    }

    @Test
    void staysAtTheFileThatIsNotPutInForce() throws IOException {
        shop.store()
                .commission()
                .plans()
                .activate(PlanTexts.example(), Optional.of(TestShop.NOW), TestShop.LEI);
        model.open(file("two.json", TWO_LEVELS));
        model.activate(Optional.of(TestShop.NOW));
        assertThat(model.activatedProperty().get()).contains(new Activated.Taken(TestShop.NOW));
        assertThat(model.subjectProperty().get()).isInstanceOf(PlanSubject.Draft.class);
        assertThat(model.versionsProperty().get())
                .extracting(version -> version.plan().version())
                .containsExactly(1);
    }

    @Test
    void startsNoSecondTrialWhenALookFailsDuringTheFirst() {
        shop.store()
                .commission()
                .plans()
                .activate(PlanTexts.example(), Optional.empty(), TestShop.LEI);
        var slow = model(new Jobs(held), Threads.SAME, shop.clock());
        slow.look();
        slow.tryOut();
        lawIsBroken = true;
        slow.look();
        assertThat(slow.bugProperty().get()).isPresent();
        assertThat(slow.busyProperty().get()).isTrue();
        slow.tryOut();
        assertThat(later).hasSize(1);
        later.removeFirst().run();
        assertThat(slow.triedProperty().get()).isPresent();
        assertThat(slow.busyProperty().get()).isFalse();
    }

    @Test
    void readsNothingOnTheScreensThreadOnceAPlanIsInForce() throws IOException {
        var clock = new BackgroundClock();
        var watched = new Threads(later::add, clock::onScreen, clock::onScreen);
        var slow = model(new Jobs(watched), watched, clock);
        slow.open(file("two.json", TWO_LEVELS));
        work();
        slow.activate(Optional.empty());
        work();
        assertThat(slow.activatedProperty().get()).containsInstanceOf(Activated.Done.class);
        assertThat(slow.subjectProperty().get()).isInstanceOf(PlanSubject.Version.class);
    }

    private void work() {
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
    }

    /// Says no time to whoever looks up versions by it on the screen's thread.
    private static final class BackgroundClock extends Clock {

        private boolean isOnScreen;

        void onScreen(Runnable action) {
            isOnScreen = true;
            action.run();
            isOnScreen = false;
        }

        @Override
        public Instant instant() {
            if (isOnScreen) {
                throw new AssertionError("the store is read on the screen's thread");
            }
            return TestShop.NOW;
        }

        @Override
        public ZoneId getZone() {
            return ShopTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void asksTheLawOfThePlanThatShows() throws IOException {
        shop.store()
                .commission()
                .plans()
                .activate(PlanTexts.example(), Optional.empty(), TestShop.LEI);
        model.look();
        assertThat(asked()).doesNotContain(Question.LEVELS);
        model.open(file("two.json", TWO_LEVELS));
        assertThat(asked()).contains(Question.LEVELS);
        model.choose(model.versionsProperty().get().getFirst());
        assertThat(asked()).doesNotContain(Question.LEVELS);
    }

    @Test
    void saysAllThatIsWrongWithAFile() throws IOException {
        model.open(file("bad.json", TWO_LEVELS.replace("\"5%\"", "\"five\"")));
        assertThat(model.subjectProperty().get())
                .isInstanceOfSatisfying(
                        PlanSubject.Faulty.class,
                        faulty -> {
                            assertThat(faulty.file()).isEqualTo("bad.json");
                            assertThat(faulty.problems())
                                    .extracting(problem -> problem.place())
                                    .containsExactly("rules[0].rates[1]");
                        });
        model.open(folder.resolve("none.json"));
        assertThat(model.subjectProperty().get()).isEqualTo(new PlanSubject.Unread("none.json"));
    }

    @Test
    void writesThePageForALawyerAndAPlanToBeginWith() throws IOException {
        var page = folder.resolve("facts.pdf");
        model.look();
        model.savePage(page, new LawWords(ui())::page);
        assertThat(Files.readAllBytes(page)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        var example = folder.resolve("plan.json");
        model.saveExample(example);
        assertThat(example).hasContent(PlanTexts.example());
        model.saveExample(folder.resolve("gone/plan.json"));
        assertThat(model.saidProperty().get())
                .contains(Wording.of("commission.unwritten", "plan.json"));
    }

    private List<Question> asked() {
        return model.lawProperty().get().orElseThrow().findings().stream()
                .map(Finding::question)
                .toList();
    }

    private static Ui ui() {
        return new Ui(Texts.in(Language.CHINESE), new Shown(Clock.systemUTC()));
    }

    private Path file(String name, String source) throws IOException {
        return Files.writeString(folder.resolve(name), source);
    }

    private static Optional<Instant> inAnHour() {
        return Optional.of(TestShop.NOW.plus(Duration.ofHours(1)));
    }

    /// The first buyer was brought by D2, who was brought by D1.
    private void sell() {
        shop.store()
                .distributors()
                .put(
                        List.of(one("D1", "", "赵子涵"), one("D2", "D1", "李雨"), one("U1", "D2", "孙文")),
                        TestShop.LEI);
        shop.takeKeys(2);
        shop.decide();
    }

    private static Distributor one(String code, String parent, String name) {
        var joined = TestShop.NOW.minus(Duration.ofDays(90));
        return new Distributor(code, parent, name, "13800000000", "", joined, "", "");
    }
}
