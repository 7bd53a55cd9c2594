package shop.fahuo.console.order.view;

import org.jspecify.annotations.Nullable;

import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.order.filter.FilterReading;
import shop.fahuo.console.order.filter.FilterText;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderSort;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Views as a file that a person can hand on: `{"schema": 1, "views": [{"name": "大额待审", "filter":
/// {"phase": "review", "total": "1000.."}, "sort": "oldest"}]}`. Filters are written as
/// [FilterText] has them. All that is wrong is found at once.
public final class ViewFile {

    /// What this program writes and reads.
    static final int SCHEMA = 1;

    /// More than anybody picks from.
    static final int MOST = 200;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();
    private static final Set<String> OF_FILE = Set.of("schema", "views");
    private static final Set<String> OF_VIEW = Set.of("name", "filter", "sort");

    private static final String WORDS =
            OrderSort.all().map(OrderSort::word).collect(Collectors.joining(", "));

    private final List<ViewProblem> problems = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private ViewFile() {}

    public static String write(List<SavedView> views) {
        var file = JSON.createObjectNode().put("schema", SCHEMA);
        var all = file.putArray("views");
        for (var view : views) {
            var one = all.addObject().put("name", view.name());
            var filter = one.putObject("filter");
            view.filter()
                    .criteria()
                    .forEach(
                            asks ->
                                    filter.put(
                                            FilterText.name(asks.about()), FilterText.write(asks)));
            one.put("sort", view.filter().sort().word());
        }
        return JSON.writeValueAsString(file) + "\n";
    }

    public static ViewReading read(String text) {
        try {
            return new ViewFile().file(JSON.readTree(text));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return new ViewReading.Faulty(
                    List.of(
                            new ViewProblem(
                                    "",
                                    Wording.of(
                                            "order.view.wrong.json",
                                            line,
                                            e.getOriginalMessage()))));
        }
    }

    private ViewReading file(JsonNode json) {
        if (!(json instanceof ObjectNode file)) {
            return faulty("", "order.view.wrong.object");
        }
        var schema = file.get("schema");
        if (schema == null || !schema.isInt() || schema.intValue() != SCHEMA) {
            // A file of another schema may be right, and just not for this program.
            return faulty("schema", "order.view.wrong.schema", SCHEMA);
        }
        allow("", file, OF_FILE);
        var views = views(file.get("views"));
        return problems.isEmpty() ? new ViewReading.Views(views) : new ViewReading.Faulty(problems);
    }

    private List<SavedView> views(@Nullable JsonNode json) {
        if (json == null || !json.isArray() || json.size() > MOST) {
            wrong("views", "order.view.wrong.list", MOST);
            return List.of();
        }
        var views = new ArrayList<SavedView>();
        for (int i = 0; i < json.size(); i++) {
            view("views[" + (i + 1) + "]", json.get(i)).ifPresent(views::add);
        }
        return views;
    }

    private Optional<SavedView> view(String at, JsonNode json) {
        if (!(json instanceof ObjectNode view)) {
            wrong(at, "order.view.wrong.object");
            return Optional.empty();
        }
        int before = problems.size();
        allow(at + ".", view, OF_VIEW);
        var name = name(at + ".name", view.get("name"));
        if (!name.isBlank() && !names.add(name)) {
            wrong(at + ".name", "order.view.wrong.same", name);
        }
        var filter = filter(at + ".filter", view.get("filter")).sorted(sort(at, view));
        if (problems.size() == before) {
            SavedView.problem(name, filter).ifPresent(why -> wrong(at + ".filter", why));
        }
        return problems.size() == before
                ? Optional.of(new SavedView(name, filter))
                : Optional.empty();
    }

    private OrderFilter filter(String at, @Nullable JsonNode json) {
        var filter = OrderFilter.ALL;
        if (json == null) {
            return filter;
        }
        if (!(json instanceof ObjectNode fields)) {
            wrong(at, "order.view.wrong.object");
            return filter;
        }
        for (var field : fields.properties()) {
            var place = at + "." + field.getKey();
            var about = FilterText.about(field.getKey());
            if (about.isEmpty()) {
                wrong(place, "order.view.wrong.unknown");
            } else if (!field.getValue().isString()) {
                wrong(place, "order.view.wrong.text");
            } else {
                switch (FilterText.read(about.get(), field.getValue().stringValue())) {
                    case FilterReading.Fine(var criterion) -> filter = filter.with(criterion);
                    case FilterReading.Wrong(var why) -> wrong(place, why);
                }
            }
        }
        return filter;
    }

    private OrderSort sort(String at, ObjectNode view) {
        var json = view.get("sort");
        if (json == null) {
            return OrderSort.NEWEST;
        }
        var sort =
                json.isString() ? OrderSort.named(json.stringValue()) : Optional.<OrderSort>empty();
        if (sort.isEmpty()) {
            wrong(at + ".sort", "order.view.wrong.sort", WORDS);
        }
        return sort.orElse(OrderSort.NEWEST);
    }

    private String name(String at, @Nullable JsonNode json) {
        if (json == null || !json.isString()) {
            wrong(at, "order.view.wrong.text");
            return "";
        }
        SavedView.nameProblem(json.stringValue()).ifPresent(why -> wrong(at, why));
        return json.stringValue();
    }

    private void allow(String at, ObjectNode json, Set<String> fields) {
        json.propertyNames().stream()
                .filter(name -> !fields.contains(name))
                .forEach(name -> wrong(at + name, "order.view.wrong.unknown"));
    }

    private static ViewReading faulty(String field, String key, Object... values) {
        return new ViewReading.Faulty(List.of(new ViewProblem(field, Wording.of(key, values))));
    }

    private void wrong(String field, String key, Object... values) {
        wrong(field, Wording.of(key, values));
    }

    private void wrong(String field, Wording why) {
        problems.add(new ViewProblem(field, why));
    }
}
