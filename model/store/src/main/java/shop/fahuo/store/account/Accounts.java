package shop.fahuo.store.account;

import static shop.fahuo.store.jooq.Tables.ACCOUNT;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.jooq.tables.records.AccountRecord;
import shop.fahuo.store.vault.Vault;

import tools.jackson.databind.json.JsonMapper;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The shop's accounts with others. Their secrets are sealed; that one was changed is in the event
/// chain, what it is never leaves here but to who calls the other side.
public final class Accounts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String FIND =
            "select config, secrets from account where kind = ? and name = ?";
    private static final String ADD =
            "insert into account (config, secrets, kind, name) values (?, ?, ?, ?)";
    private static final String CHANGE =
            "update account set config = ?, secrets = ? where kind = ? and name = ?";
    private static final String REMOVE = "delete from account where kind = ? and name = ?";

    private final Database database;
    private final Vault vault;

    /// Settings and secrets, both open.
    private record Content(Map<String, String> settings, Map<String, String> secrets) {

        static final Content NONE = new Content(Map.of(), Map.of());

        Content with(Map<String, String> newSettings, Map<String, String> newSecrets) {
            return new Content(merged(settings, newSettings), merged(secrets, newSecrets));
        }

        private static Map<String, String> merged(
                Map<String, String> old, Map<String, String> changes) {
            var merged = new TreeMap<>(old);
            merged.putAll(changes);
            merged.values().removeIf(String::isEmpty);
            return merged;
        }
    }

    public Accounts(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// By kind, then by name.
    public List<Account> all() {
        return list(DSL.noCondition());
    }

    public List<Account> ofKind(String kind) {
        return list(ACCOUNT.KIND.eq(kind));
    }

    public Optional<Account> find(AccountName name) {
        return list(ACCOUNT.KIND.eq(name.kind()).and(ACCOUNT.NAME.eq(name.name()))).stream()
                .findFirst();
    }

    /// What a caller needs to prove who it is; empty for an account the shop does not have.
    public Map<String, String> secrets(AccountName name) {
        return database.read(
                sql ->
                        sql.selectFrom(ACCOUNT)
                                .where(
                                        ACCOUNT.KIND
                                                .eq(name.kind())
                                                .and(ACCOUNT.NAME.eq(name.name())))
                                .fetchOptional(row -> open(row.getSecrets()))
                                .orElse(Map.of()));
    }

    /// Makes the account or changes what is named; the rest stays, and an empty value takes one
    /// away.
    public void put(
            AccountName name, Map<String, String> settings, Map<String, String> secrets, Actor by) {
        put(name, settings, secrets, secrets.keySet(), by);
    }

    /// As [#put], of an account whose secrets [SecretFile] keeps: here is noted which have changed.
    public void putSettings(
            AccountName name, Map<String, String> settings, Set<String> secrets, Actor by) {
        put(name, settings, Map.of(), secrets, by);
    }

    private void put(
            AccountName name,
            Map<String, String> settings,
            Map<String, String> secrets,
            Set<String> changed,
            Actor by) {
        database.writer()
                .write(
                        tx -> {
                            var known = tx.first(FIND, this::content, name.kind(), name.name());
                            write(
                                    tx,
                                    known.isPresent() ? CHANGE : ADD,
                                    name,
                                    known.orElse(Content.NONE).with(settings, secrets));
                            tx.event(
                                    0,
                                    by,
                                    "account.set",
                                    changed(name, settings.keySet(), changed));
                            return name;
                        });
    }

    /// Forgets an account, secrets and all.
    public void remove(AccountName name, Actor by) {
        database.writer()
                .write(
                        tx -> {
                            tx.update(REMOVE, name.kind(), name.name());
                            tx.event(0, by, "account.removed", Map.of("account", name.toString()));
                            return name;
                        });
    }

    private void write(Tx tx, String sql, AccountName name, Content content) throws SQLException {
        tx.update(
                sql,
                CanonicalJson.write(content.settings()),
                vault.seal(CanonicalJson.write(content.secrets())),
                name.kind(),
                name.name());
    }

    private static Map<String, Object> changed(
            AccountName name, Set<String> settings, Set<String> secrets) {
        return Map.of(
                "account", name.toString(),
                "settings", settings.stream().sorted().toList(),
                "secrets", secrets.stream().sorted().toList());
    }

    private Content content(Row row) throws SQLException {
        return new Content(texts(row.text(1)), open(row.bytes(2)));
    }

    private List<Account> list(Condition which) {
        return database.read(
                sql ->
                        sql.selectFrom(ACCOUNT)
                                .where(which)
                                .orderBy(ACCOUNT.KIND, ACCOUNT.NAME)
                                .fetch(this::account));
    }

    private Account account(AccountRecord row) {
        return new Account(
                new AccountName(row.getKind(), row.getName()),
                texts(row.getConfig()),
                open(row.getSecrets()).keySet());
    }

    private Map<String, String> open(byte[] secrets) {
        return texts(vault.open(secrets));
    }

    private static Map<String, String> texts(String json) {
        var texts = new TreeMap<String, String>();
        JSON.readTree(json)
                .properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asString()));
        return texts;
    }
}
