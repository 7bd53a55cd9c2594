package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.store.settlement.Granted;
import shop.fahuo.store.settlement.Payees;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// How each payee is paid, and how the shop settles with all of them.
final class PayeeVerbs {

    private static final Option BY = Option.required("by", "cli.option.by", new Kind.Person());
    private static final Operand CODE = Operand.one("CODE", new Kind.Brief(64));

    private enum Answer {
        YES,
        NO
    }

    static final List<Verb> ALL =
            List.of(
                    TermsVerb.VERB,
                    new Verb.InShop(
                            Syntax.of("payee show", "cli.verb.payeeShow").with(CODE),
                            Verb.Use.READ,
                            (call, shop) ->
                                    say(call, shop.store().settlement().payees().get(code(call)))),
                    new Verb.InShop(
                            Syntax.of("payee set", "cli.verb.payeeSet")
                                    .with(CODE)
                                    .with(
                                            BY,
                                            Option.of(
                                                    "invoices",
                                                    "cli.option.invoices",
                                                    Kind.Word.of(Answer.values())),
                                            Option.of(
                                                    "stop", "cli.option.stop", new Kind.Brief(400)),
                                            Option.of("go", "cli.option.go", new Kind.Flag()),
                                            Option.of(
                                                    "bank", "cli.option.bank", new Kind.FileName()),
                                            Option.of(
                                                    "name",
                                                    "cli.option.bankName",
                                                    new Kind.Brief(80))),
                            Verb.Use.WRITE,
                            PayeeVerbs::set),
                    new Verb.InShop(
                            Syntax.of("payee grant", "cli.verb.payeeGrant")
                                    .with(CODE)
                                    .with(
                                            BY,
                                            Option.required(
                                                    "amount",
                                                    "cli.option.grantAmount",
                                                    new Kind.Yuan()),
                                            Option.required(
                                                    "reference",
                                                    "cli.option.grantReference",
                                                    new Kind.Brief(Payees.LONGEST_REFERENCE))),
                            Verb.Use.WRITE,
                            PayeeVerbs::grant));

    private PayeeVerbs() {}

    private static DistributorCode code(Call call) {
        return new DistributorCode(call.arguments().textOrNone("CODE"));
    }

    private static int set(Call call, Shop shop) {
        Optional<String> bank;
        try {
            bank = call.arguments().has("bank") ? Optional.of(bank(call)) : Optional.empty();
        } catch (IOException e) {
            return call.refuse(
                    "cli.payee.unread",
                    call.arguments().textOrNone("bank"),
                    String.valueOf(e.getMessage()));
        }
        return shop.store()
                .settlement()
                .payees()
                .change(code(call), before -> after(call, before, bank), People.of(call))
                .map(settings -> say(call, settings))
                .orElseGet(() -> call.refuse("cli.payee.unknown", code(call).value()));
    }

    /// What is not said stays as it is.
    private static Payees.Settings after(Call call, Payees.Settings before, Optional<String> bank) {
        var arguments = call.arguments();
        return new Payees.Settings(
                arguments
                        .word("invoices", Answer.class)
                        .map(answer -> answer == Answer.YES)
                        .orElse(before.invoices()),
                arguments.has("go") ? "" : arguments.text("stop").orElse(before.stopped()),
                bank.orElse(before.bank()),
                arguments.text("name").orElse(before.name()));
    }

    /// The first line of a file: card numbers do not belong on a command line, where every process
    /// of the machine can read them.
    private static String bank(Call call) throws IOException {
        var file = call.arguments().file("bank").orElseThrow();
        var line =
                Files.readString(file, StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip();
        return line.substring(0, Math.min(Payees.Settings.LONGEST_BANK, line.length()));
    }

    private static int say(Call call, Payees.Settings settings) {
        boolean hasBank = !settings.bank().isEmpty();
        if (call.isJson()) {
            call.json(
                    Json.object(
                            "payee", code(call),
                            "invoices", settings.invoices(),
                            "stopped", settings.stopped(),
                            "bank", hasBank));
        } else {
            call.say(
                    "cli.payee.settings",
                    code(call).value(),
                    call.ui().get(settings.invoices() ? "cli.payee.invoices" : "cli.payee.taxed"),
                    call.ui().get(hasBank ? "cli.payee.bank" : "cli.payee.noBank"),
                    settings.stopped());
        }
        return Call.DONE;
    }

    private static int grant(Call call, Shop shop) {
        var amount = call.arguments().yuan("amount").orElse(Fen.ZERO);
        if (amount.equals(Fen.ZERO)) {
            return call.refuse("cli.payee.nothing");
        }
        var reference = call.arguments().textOrNone("reference");
        var payees = shop.store().settlement().payees();
        return switch (payees.grant(code(call), amount, reference, People.of(call))) {
            case Granted.Booked() -> granted(call, amount, true);
            case Granted.Before() -> granted(call, amount, false);
            case Granted.OtherAmount(var booked) ->
                    call.refuse(
                            "cli.payee.otherAmount",
                            code(call).value(),
                            reference,
                            Shown.money(booked));
            case Granted.TooLong(var longest) ->
                    call.refuse("cli.wrong.long", "reference", longest);
            case Granted.NoSuch() -> call.refuse("cli.payee.noSuch", code(call).value());
        };
    }

    private static int granted(Call call, Fen amount, boolean isNew) {
        if (call.isJson()) {
            call.json(
                    Json.object("payee", code(call), "amountFen", amount.value(), "booked", isNew));
        } else {
            call.say(
                    isNew ? "cli.payee.granted" : "cli.payee.grantedBefore",
                    code(call).value(),
                    Shown.money(amount));
        }
        return Call.DONE;
    }
}
