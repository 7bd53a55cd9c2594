package shop.fahuo.console.cli;

import shop.fahuo.console.order.filter.FilterWords;
import shop.fahuo.console.order.view.SavedView;
import shop.fahuo.console.order.view.ViewFile;
import shop.fahuo.console.order.view.ViewProblem;
import shop.fahuo.console.order.view.ViewReading;
import shop.fahuo.console.order.view.ViewShelf;
import shop.fahuo.console.wiring.Shop;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/// `view list|export|import|remove`: the lists of orders that a person comes back to.
final class ViewVerbs {

    private static final Option BY = Option.of("by", "cli.option.viewsOf", new Kind.Person());
    private static final Operand FILE = Operand.one("FILE", new Kind.FileName());
    private static final Operand NAME = Operand.one("NAME", new Kind.Brief(SavedView.LONGEST_NAME));
    private static final Option ONE =
            Option.repeated("name", "cli.option.viewName", new Kind.Brief(SavedView.LONGEST_NAME));

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("view list", "cli.verb.viewList").with(BY),
                            Verb.Use.READ,
                            ViewVerbs::list),
                    new Verb.InShop(
                            Syntax.of("view export", "cli.verb.viewExport")
                                    .with(FILE)
                                    .with(ONE, BY),
                            Verb.Use.READ,
                            ViewVerbs::export),
                    new Verb.InShop(
                            Syntax.of("view import", "cli.verb.viewImport").with(FILE).with(BY),
                            Verb.Use.WRITE,
                            ViewVerbs::take),
                    new Verb.InShop(
                            Syntax.of("view remove", "cli.verb.viewRemove").with(NAME).with(BY),
                            Verb.Use.WRITE,
                            ViewVerbs::remove));

    private ViewVerbs() {}

    /// Somebody's views, or the faults of what is kept for them.
    static ViewReading of(Call call, Shop shop) {
        return new ViewShelf(shop.home()).of(People.of(call));
    }

    private static int list(Call call, Shop shop) {
        return switch (of(call, shop)) {
            case ViewReading.Faulty(var problems) -> refuse(call, problems);
            case ViewReading.Views(var views) -> {
                if (call.isJson()) {
                    call.caller().out(ViewFile.write(views));
                } else if (views.isEmpty()) {
                    call.note("cli.view.none");
                } else {
                    call.print(table(call, views));
                }
                yield Call.DONE;
            }
        };
    }

    private static Table table(Call call, List<SavedView> views) {
        var words = new FilterWords(call.ui());
        var table = Table.of(call.ui().get("cli.view.name"), call.ui().get("cli.view.filter"));
        views.forEach(
                view ->
                        table.row(
                                view.name(),
                                view.filter().criteria().stream()
                                        .map(words::of)
                                        .collect(Collectors.joining(" · "))));
        return table;
    }

    private static int export(Call call, Shop shop) {
        return switch (of(call, shop)) {
            case ViewReading.Faulty(var problems) -> refuse(call, problems);
            case ViewReading.Views(var views) -> {
                var wanted = call.arguments().all("name");
                for (var name : wanted) {
                    if (views.stream().noneMatch(view -> view.name().equals(name))) {
                        yield call.refuse("cli.view.unknown", name);
                    }
                }
                yield write(
                        call,
                        views.stream()
                                .filter(view -> wanted.isEmpty() || wanted.contains(view.name()))
                                .toList());
            }
        };
    }

    private static int write(Call call, List<SavedView> views) {
        var file = call.arguments().file("FILE").orElseThrow();
        try {
            Files.writeString(file, ViewFile.write(views));
            call.say("cli.view.exported", views.size(), file.toString());
            return Call.DONE;
        } catch (IOException e) {
            return call.refuse("cli.view.unwritable", file.toString(), e.toString());
        }
    }

    private static int take(Call call, Shop shop) {
        var file = call.arguments().file("FILE").orElseThrow();
        return switch (ViewShelf.read(file)) {
            case ViewReading.Faulty(var problems) -> refuse(call, problems);
            case ViewReading.Views(var more) ->
                    switch (new ViewShelf(shop.home()).add(People.of(call), more)) {
                        case ViewReading.Faulty(var problems) -> refuse(call, problems);
                        case ViewReading.Views(var all) -> {
                            call.say("cli.view.imported", more.size(), all.size());
                            yield Call.DONE;
                        }
                    };
        };
    }

    private static int remove(Call call, Shop shop) {
        var name = call.arguments().text("NAME").orElseThrow();
        var shelf = new ViewShelf(shop.home());
        return switch (shelf.of(People.of(call))) {
            case ViewReading.Faulty(var problems) -> refuse(call, problems);
            case ViewReading.Views(var views) -> {
                if (views.stream().noneMatch(view -> view.name().equals(name))) {
                    yield call.refuse("cli.view.unknown", name);
                }
                yield switch (shelf.remove(People.of(call), name)) {
                    case ViewReading.Faulty(var problems) -> refuse(call, problems);
                    case ViewReading.Views(var left) -> {
                        call.say("cli.view.removed", name, left.size());
                        yield Call.DONE;
                    }
                };
            }
        };
    }

    /// A line for each fault: where it is, and what is wrong.
    static int refuse(Call call, List<ViewProblem> problems) {
        problems.forEach(
                one ->
                        call.note(
                                "cli.view.problem",
                                one.field().isEmpty()
                                        ? call.ui().get("order.view.file")
                                        : one.field(),
                                call.ui().get(one.why())));
        return Call.REFUSED;
    }
}
