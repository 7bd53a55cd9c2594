package shop.fahuo.console.cli;

import shop.fahuo.console.distributor.TreePicture;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.wiring.Shop;

import java.nio.file.Path;
import java.util.OptionalInt;

/// `distributor tree CODE --to FILE`: somebody and all below, as a picture.
final class TreeVerb {

    private static final Operand CODE = Operand.one("CODE", new Kind.Text());

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("distributor tree", "cli.verb.tree")
                            .with(CODE)
                            .with(
                                    Option.of("to", "cli.option.picture", new Kind.FileName()),
                                    Option.of("depth", "cli.option.depth", new Kind.Count())),
                    Verb.Use.READ,
                    TreeVerb::run);

    private TreeVerb() {}

    private static int run(Call call, Shop shop) {
        var file = call.arguments().file("to");
        if (file.filter(TreePicture::isPicture).isEmpty()) {
            return call.refuse("cli.tree.noFile");
        }
        var code = call.arguments().text(CODE.name()).orElseThrow();
        int levels = call.arguments().count("depth", 0);
        var depth = levels == 0 ? OptionalInt.empty() : OptionalInt.of(levels);
        var picture = new TreePicture(shop.store().forests(), shop.printing().fonts());
        return answer(
                call, code, file.get(), picture.write(code, depth, file.get(), Progress.UNWATCHED));
    }

    private static int answer(Call call, String code, Path file, TreePicture.Result result) {
        return switch (result) {
            case TreePicture.Result.Done(var people) -> {
                if (call.isJson()) {
                    call.json(Json.object("file", file, "people", people));
                } else {
                    call.say("cli.tree.written", file.toString(), people);
                }
                yield Call.DONE;
            }
            case TreePicture.Result.NoSuchPerson() -> call.refuse("cli.tree.nobody", code);
            case TreePicture.Result.TooMany(var people, var room) ->
                    call.refuse("cli.tree.tooMany", people, room);
            case TreePicture.Result.NotWritten(var words) ->
                    call.refuse("cli.file.unwritable", words);
        };
    }
}
