package shop.fahuo.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.core.*;
import shop.fahuo.core.order.*;
import shop.fahuo.core.rule.*;
import shop.fahuo.core.stock.*;
import shop.fahuo.store.stock.StockBook;
import shop.fahuo.store.vault.*;

import java.nio.file.*;
import java.security.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;

class ThrowawayTest {
    static RuleLanguage lang =
            src ->
                    new RuleLanguage.Reading.Valid(
                            new RuleSet(
                                    "t",
                                    List.of(
                                            new Rule(
                                                    "short",
                                                    new Rule.Title("", ""),
                                                    cond(
                                                            f ->
                                                                    f.get(Fact.STOCK_SHORT)
                                                                                    instanceof
                                                                                    FactValue.Flag(
                                                                                            var b)
                                                                            && b),
                                                    new Action.PutOnHold(
                                                            HoldReason.STOCK, Optional.empty()),
                                                    false),
                                            new Rule(
                                                    "ship",
                                                    new Rule.Title("", ""),
                                                    cond(f -> true),
                                                    new Action.Ship(),
                                                    false)),
                                    src));

    static Condition cond(java.util.function.Predicate<Facts> p) {
        return new Condition() {
            public String source() {
                return "x";
            }

            public Evaluation evaluate(Facts f) {
                return new Evaluation(p.test(f) ? Verdict.TRUE : Verdict.FALSE, List.of());
            }
        };
    }

    @Test
    void runs(@TempDir Path dir) throws Exception {
        for (int round = 0; round < 2; round++) {
            var vault = KeyFile.open(dir, new SecureRandom());
            try (var store =
                    Store.open(
                            "jdbc:h2:file:" + dir.resolve("s"),
                            vault,
                            lang,
                            "rules",
                            Clock.systemUTC(),
                            new Random(1))) {
                var me = new Actor.Person("t");
                System.out.println(
                        store.catalogue()
                                .put(
                                        List.of(
                                                new Sku(
                                                        new SkuCode("V1"),
                                                        "v",
                                                        SkuKind.VIRTUAL,
                                                        Fen.of(100),
                                                        0,
                                                        0)),
                                        me));
                var keys = new ArrayList<StockBook.NewKey>();
                for (int i = 0; i < 30000; i++)
                    keys.add(new StockBook.NewKey(new SkuCode("V1"), "k" + i));
                System.out.println(store.stock().receive(keys, me));
                var orders = new ArrayList<Order>();
                var now = Instant.parse("2026-11-01T00:00:00Z");
                int N = 20000;
                for (int i = 0; i < N; i++) {
                    var line =
                            new OrderLine(
                                    "",
                                    new SkuCode("V1"),
                                    SkuKind.VIRTUAL,
                                    "v",
                                    new Quantity(1),
                                    Fen.of(100));
                    orders.add(
                            new Order(
                                    new OrderKey(new ChannelName("c"), new OrderNumber("N" + i)),
                                    new Buyer("b" + i % 2000, "n"),
                                    new Recipient(
                                            "张三",
                                            "13812345678",
                                            new Address("广东省", "深圳市", "南山区", "科技园" + i + "号")),
                                    List.of(line),
                                    new Order.Amount(Fen.of(100), Fen.ZERO, Fen.ZERO, Fen.of(100)),
                                    Payment.UNSTATED,
                                    new Origin("1.1.1.1", "dev" + i % 3000),
                                    "",
                                    "",
                                    now.plusSeconds(i * 100L),
                                    Optional.of(now.plusSeconds(i * 100L)),
                                    false));
                }
                long t = System.nanoTime();
                var fs =
                        new ArrayList<
                                CompletableFuture<List<shop.fahuo.store.order.Intake.Taken>>>();
                for (int i = 0; i < N; i += 100)
                    fs.add(
                            store.intake()
                                    .take(
                                            new ChannelName("c"),
                                            ChannelKind.FILE,
                                            orders.subList(i, i + 100),
                                            me));
                var c = new TreeMap<Object, Integer>();
                for (var f : fs) for (var x : f.get()) c.merge(x, 1, Integer::sum);
                System.out.println(
                        "intake " + c + " " + N / ((System.nanoTime() - t) / 1e9) + "/s");
                t = System.nanoTime();
                var v = new HashMap<Object, Integer>();
                var ds = new ArrayList<CompletableFuture<Optional<Decision.Verdict>>>();
                for (var id : store.decisions().due(Instant.now(), 100000))
                    ds.add(store.decisions().decide(id));
                for (var d : ds) v.merge(d.get(), 1, Integer::sum);
                System.out.println(
                        "decide " + v + " " + ds.size() / ((System.nanoTime() - t) / 1e9) + "/s");
                t = System.nanoTime();
                var ss = new ArrayList<CompletableFuture<Boolean>>();
                for (var id : store.shipping().due(Instant.now(), 100000))
                    ss.add(store.shipping().start(id));
                for (var d : ss) v.merge(d.get(), 1, Integer::sum);
                System.out.println(
                        "ship " + v + " " + ss.size() / ((System.nanoTime() - t) / 1e9) + "/s");
                System.out.println(
                        store.stock().levels()
                                + " waiting "
                                + store.deliveryFiles().waiting(new ChannelName("c")));
                var b = store.deliveryFiles().close(new ChannelName("c"), me);
                System.out.println(b);
                if (b.isPresent())
                    System.out.println(store.deliveryFiles().read(b.get()).getFirst().keys());
            }
        }
    }
}
