package shop.fahuo.console.cli;

import shop.fahuo.console.tariff.ParcelComparison;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.store.parcel.ParcelDetail;

import java.util.List;
import java.util.Optional;

/// What a parcel would cost by each of the shop's contracts, and by which of them it goes.
final class RouteVerbs {

    private static final Operand PARCEL = Operand.one("PARCEL", new Kind.Brief(64));

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("parcel compare", "cli.verb.parcelCompare").with(PARCEL),
                            Verb.Use.READ,
                            RouteVerbs::compare),
                    new Verb.InShop(
                            Syntax.of("parcel route", "cli.verb.parcelRoute")
                                    .with(PARCEL)
                                    .with(
                                            Option.required(
                                                    "account",
                                                    "tariff.option.account",
                                                    new Kind.Brief(48)),
                                            Option.of(
                                                    "product",
                                                    "tariff.option.product",
                                                    new Kind.Brief(40)),
                                            Option.required(
                                                    "by", "cli.option.by", new Kind.Person())),
                            Verb.Use.WRITE,
                            RouteVerbs::route));

    private RouteVerbs() {}

    private static Optional<ParcelDetail> find(Call call, Shop shop) {
        return ParcelVerbs.find(shop, call.arguments().textOrNone("PARCEL"))
                .flatMap(shop.store().packing().list()::find);
    }

    private static int compare(Call call, Shop shop) {
        var found = find(call, shop);
        if (found.isEmpty()) {
            return call.refuse("tariff.noParcel", call.arguments().textOrNone("PARCEL"));
        }
        var candidates =
                new ParcelComparison(shop.store(), shop.couriers()::usable, shop.clock())
                        .of(found.get().row());
        var planned = Service.of(found.get().row().carriage());
        if (call.isJson()) {
            call.json(
                    candidates.stream()
                            .map(one -> ComparisonLines.json(one, "planned", planned))
                            .toList());
        } else {
            ComparisonLines.print(call, candidates, planned);
        }
        return Call.DONE;
    }

    private static int route(Call call, Shop shop) {
        var arguments = call.arguments();
        var found = find(call, shop);
        if (found.isEmpty()) {
            return call.refuse("tariff.noParcel", arguments.textOrNone("PARCEL"));
        }
        var account = arguments.textOrNone("account");
        var at = Optional.ofNullable(shop.couriers().all().get(account));
        if (at.isEmpty()) {
            return call.refuse("tariff.noAccount", account);
        }
        var product = arguments.textOrNone("product");
        var service =
                Optional.of(product)
                        .filter(code -> code.matches("[0-9A-Za-z_-]{0,40}"))
                        .map(ProductCode::new)
                        .map(code -> new Service(at.get().courier(), account, code))
                        .filter(Service::isKnown);
        if (service.isEmpty()) {
            return call.refuse("tariff.noProduct", product);
        }
        var carriage =
                new Carriage(
                        service.get().courier(),
                        account,
                        service.get().product(),
                        found.get().row().carriage().pay());
        var id = found.get().row().id();
        return ParcelVerbs.answered(
                call,
                List.of(shop.store().packing().desk().route(id, carriage, People.of(call)).join()));
    }
}
