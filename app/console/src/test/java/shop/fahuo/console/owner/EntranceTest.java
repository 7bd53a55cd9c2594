package shop.fahuo.console.owner;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.home.Home;
import shop.fahuo.console.owner.Entrance.Entered;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

@Timeout(30)
class EntranceTest {

    private static final Request REQUEST =
            new Request(List.of("import", "订单.csv"), Path.of("/somewhere"), "zh");

    @TempDir Path folder;

    @Test
    void whoComesFirstOwnsAndWhoComesNextIsAnswered() throws Exception {
        var heard = new Heard();
        try (var owner = own(home())) {
            owner.serve(
                    new Does(
                            (request, caller) -> {
                                caller.out(request.toString());
                                caller.err("€ 发货\n");
                                return 7;
                            }));

            assertThat(enter(home(), heard)).isEqualTo(new Entered.Answered(7));
        }
        assertThat(heard.outText()).isEqualTo(REQUEST.toString());
        assertThat(heard.errText()).isEqualTo("€ 发货\n");
    }

    @Test
    void ofManyWhoComeAtOnceOneOwnsAndTheOthersAreAnswered() throws Exception {
        int many = 24;
        var atOnce = new CyclicBarrier(many);
        var home = home();
        var answered = new CountDownLatch(many - 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Entered> starter =
                    () -> {
                        atOnce.await();
                        var entered = enter(home, new Heard());
                        if (entered instanceof Entered.AsOwner(var owner)) {
                            owner.serve(new Does((request, caller) -> 0));
                            answered.await();
                            owner.drain();
                            owner.close();
                        } else {
                            answered.countDown();
                        }
                        return entered;
                    };
            var starters = Stream.generate(() -> threads.submit(starter)).limit(many).toList();
            var owners = new ArrayList<Entered>();
            for (var each : starters) {
                if (!each.get().equals(new Entered.Answered(0))) {
                    owners.add(each.get());
                }
            }

            assertThat(owners).hasSize(1).hasOnlyElementsOfType(Entered.AsOwner.class);
        }
    }

    @Test
    void anOwnerThatLeavesFinishesWhatItBegan() throws Exception {
        var home = home();
        var owner = own(home);
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        owner.serve(
                new Does(
                        (request, caller) -> {
                            begun.countDown();
                            await(mayEnd);
                            caller.out("done");
                            return 0;
                        }));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var heard = new Heard();
            var client = threads.submit(() -> enter(home, heard));
            begun.await();
            var leaving =
                    threads.submit(
                            () -> {
                                owner.drain();
                                owner.close();
                                return heard.outText();
                            });
            var next = threads.submit(() -> enter(home, new Heard()));
            mayEnd.countDown();

            assertThat(client.get()).isEqualTo(new Entered.Answered(0));
            assertThat(heard.outText()).isEqualTo("done");
            leaving.get();
            assertThat(next.get()).isInstanceOf(Entered.AsOwner.class);
            ((Entered.AsOwner) next.get()).server().close();
        }
    }

    @Test
    void whoIsDeclinedOwnsTheHomeNext() throws Exception {
        var home = home();
        var declined = new CountDownLatch(1);
        var owner = own(home);
        owner.serve(
                new Service() {
                    @Override
                    public boolean takes(Request request) {
                        declined.countDown();
                        return false;
                    }

                    @Override
                    public int run(Request request, Caller caller) {
                        throw new AssertionError("declined and yet run");
                    }
                });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var client = threads.submit(() -> enter(home, new Heard()));
            declined.await();
            owner.drain();
            owner.close();

            assertThat(client.get()).isInstanceOf(Entered.AsOwner.class);
            ((Entered.AsOwner) client.get()).server().close();
        }
    }

    @Test
    void whatADeadOwnerLeftBehindIsNoHindrance() throws Exception {
        var home = home();
        var socket = home.run().resolve("owner.sock");
        Files.writeString(home.lock(), "");
        Files.writeString(socket, "");
        Files.writeString(home.run().resolve("owner.address"), socket.toString());

        try (var owner = own(home)) {
            owner.serve(new Does((request, caller) -> 3));

            assertThat(enter(home, new Heard())).isEqualTo(new Entered.Answered(3));
        }
    }

    @Test
    void theOwnerReadsTheCallersStandardInput() throws Exception {
        var heard = new Heard("token\n".getBytes(UTF_8));
        try (var owner = own(home())) {
            owner.serve(
                    new Does(
                            (request, caller) -> {
                                caller.out(new String(input(caller), UTF_8));
                                return 0;
                            }));

            enter(home(), heard);
        }
        assertThat(heard.outText()).isEqualTo("token\n");
    }

    @Test
    void aHomeMayLieDeeperThanASocketsPathMay() throws Exception {
        var home = Home.at(folder.resolve("很深的文件夹".repeat(10)).resolve("店"));
        try (var owner = own(home)) {
            owner.serve(new Does((request, caller) -> 5));

            assertThat(enter(home, new Heard())).isEqualTo(new Entered.Answered(5));
        }
    }

    @Test
    void nobodyElseMayEnterWhereTheOwnerListens() throws Exception {
        try (var owner = own(home())) {
            owner.serve(new Does((request, caller) -> 0));

            assertThat(Files.getPosixFilePermissions(home().run()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private Home home() throws IOException {
        return Home.at(folder.resolve("home"));
    }

    private static OwnerServer own(Home home) throws IOException {
        return ((Entered.AsOwner) enter(home, new Heard())).server();
    }

    private static Entered enter(Home home, Heard caller) throws IOException {
        return new Entrance(home, caller, Clock.systemUTC()).enter(REQUEST, () -> {});
    }

    private static byte[] input(Caller caller) {
        try {
            return caller.in();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
