/// What a lawyer would ask of a commission plan, and of the shop that runs it: facts held against
/// the articles they concern. Pure, and no legal advice.
package shop.fahuo.core.law;
