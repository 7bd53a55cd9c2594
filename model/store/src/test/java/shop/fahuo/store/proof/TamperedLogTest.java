package shop.fahuo.store.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.store.Engine;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.verify.Check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Whatever is changed in the log, in its checkpoints or in the books, verify says.
final class TamperedLogTest {

    private static final Map<Engine, TestShop> SHUT = new EnumMap<>(Engine.class);

    @BeforeAll
    static void build() {
        for (var engine : Engine.values()) {
            var shop = TestShop.on(engine);
            shop.shut();
            try (var database = Database.open(shop.url(), shop.clock())) {
                var proofs = new Proofs(database, shop.vault());
                for (int day = 0; day < 3; day++) {
                    LoggedShop.happen(database, 500);
                    LoggedShop.post(database, "paid:" + day);
                    proofs.checkpoints().take(TestShop.LEI);
                }
            }
            SHUT.put(engine, shop);
        }
    }

    @AfterAll
    static void tearDown() {
        SHUT.values().forEach(TestShop::close);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void saysWhatWasChanged(Engine engine, String checks, List<String> tampering) {
        try (var shop = Objects.requireNonNull(SHUT.get(engine)).copy()) {
            shop.tamper(tampering.toArray(String[]::new));
            assertThat(shop.store().verifier().all(_ -> {}))
                    .filteredOn(check -> !check.ok())
                    .extracting(Check::name)
                    .containsExactly(checks.isEmpty() ? new String[0] : checks.split(" "));
        }
    }

    static Stream<Arguments> changes() {
        return Stream.of(Engine.values())
                .flatMap(
                        engine ->
                                CHANGES.stream()
                                        .map(
                                                one ->
                                                        Arguments.of(
                                                                engine,
                                                                one.getFirst(),
                                                                one.subList(1, one.size()))));
    }

    private static final List<List<String>> CHANGES =
            List.of(
                    List.of(""),
                    List.of(
                            "event-chain log checkpoints",
                            "update event set actor = 'x' where sequence = 77"),
                    List.of(
                            "event-chain log checkpoints",
                            "update event set at = at - interval '1' second where sequence = 600"),
                    List.of("event-chain log checkpoints", "delete from event where sequence = 20"),
                    List.of(
                            "log",
                            "update proof_node set hash = (select hash from proof_node where"
                                    + " height = 9 and place = 0) where height = 8 and place = 1"),
                    List.of("log", "delete from proof_node where height = 8 and place = 2"),
                    List.of("log", "delete from proof_node where height = 9 and place = 1"),
                    List.of(
                            "log",
                            "insert into proof_node select 12, 1, hash from proof_node where height"
                                    + " = 9 and place = 0"),
                    List.of(
                            "checkpoints",
                            "update proof_checkpoint set root = (select hash from"
                                    + " proof_node where height = 9 and place = 0) where entries ="
                                    + " (select min(entries) from proof_checkpoint)"),
                    List.of(
                            "checkpoints",
                            "update proof_checkpoint set note = replace(note, 'fahuo', 'fohua')"),
                    List.of(
                            "checkpoints",
                            "update proof_checkpoint set note = (select max(note) from"
                                    + " proof_checkpoint)"),
                    List.of(
                            "checkpoints",
                            "update proof_checkpoint set entries = entries + 1 where entries ="
                                    + " (select max(entries) from proof_checkpoint)"),
                    List.of(
                            "checkpoints",
                            "delete from proof_checkpoint where entries = (select max(entries)"
                                    + " from proof_checkpoint)"),
                    List.of("checkpoints", "delete from proof_checkpoint"),
                    List.of("checkpoints", "delete from proof_key"),
                    List.of("checkpoints", "update proof_key set shown = replace(shown, '+', '-')"),
                    List.of(
                            "postings-logged",
                            "update ledger_posting set posting_key = 'paid:9' where posting_key ="
                                    + " 'paid:1'"),
                    List.of(
                            "postings-logged",
                            "update ledger_posting set content = '[]' where posting_key ="
                                    + " 'paid:1'"),
                    List.of(
                            "postings-balance balances postings-logged",
                            "update ledger_entry set amount_fen = amount_fen + 1 where amount_fen >"
                                    + " 0"),
                    List.of(
                            "balances postings-logged",
                            "update ledger_entry set amount_fen = 2 * amount_fen where posting_id ="
                                    + " (select min(id) from ledger_posting)"),
                    List.of(
                            "balances postings-logged",
                            "update ledger_entry set account = 'no account' where posting_id ="
                                    + " (select min(id) from ledger_posting) and amount_fen > 0"),
                    List.of(
                            "balances postings-logged",
                            "delete from ledger_entry where posting_id = (select min(id) from"
                                    + " ledger_posting)",
                            "delete from ledger_posting where id = (select min(id) from"
                                    + " ledger_posting)"),
                    List.of(
                            "postings-logged",
                            "insert into ledger_posting select -1, 'invented', order_id, posted_at,"
                                    + " content from ledger_posting where posting_key = 'paid:0'",
                            "insert into ledger_entry values (-1, 'a', 1)",
                            "insert into ledger_entry values (-1, 'b', -1)",
                            "insert into ledger_balance values ('a', 1, 0)",
                            "insert into ledger_balance values ('b', 0, 1)"));
}
