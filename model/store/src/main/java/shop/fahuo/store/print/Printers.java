package shop.fahuo.store.print;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.setting.Settings;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the shop's printers are set up, by the names people gave them. What the settings mean is for
/// who prints.
public final class Printers {

    /// As long as the place of a setting and of a run allow.
    public static final int LONGEST_NAME = 40;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PREFIX = "printer.";
    private static final String ALL =
            "select name, content from setting where name like 'printer.%' and content <> ''";

    private final Database database;

    public Printers(Database database) {
        this.database = database;
    }

    /// By name.
    public SortedMap<String, Map<String, String>> all() {
        return database.snapshot(
                shop -> {
                    var all = new TreeMap<String, Map<String, String>>();
                    shop.each(
                            ALL,
                            row ->
                                    all.put(
                                            row.text(1).substring(PREFIX.length()),
                                            texts(row.text(2))));
                    return all;
                });
    }

    public Optional<Map<String, String>> find(String name) {
        return Optional.ofNullable(all().get(name));
    }

    /// In the place of what was set before.
    public void put(String name, Map<String, String> settings, Actor by) {
        write(name, CanonicalJson.write(settings), by, "printer.set", settings);
    }

    public void remove(String name, Actor by) {
        write(name, "", by, "printer.removed", Map.of());
    }

    private void write(
            String name, String content, Actor by, String what, Map<String, String> settings) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a name of a printer: " + name);
        }
        database.writer()
                .write(
                        tx -> {
                            Settings.put(tx, PREFIX + name, content);
                            var detail = new TreeMap<>(settings);
                            detail.put("printer", name);
                            tx.event(0, by, what, detail);
                            return name;
                        });
    }

    private static Map<String, String> texts(String json) {
        var texts = new TreeMap<String, String>();
        JSON.readTree(json)
                .properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asString()));
        return texts;
    }
}
