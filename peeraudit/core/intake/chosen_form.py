"""Which form a row means: one the challenge uses already, frozen, before one that is on offer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from peeraudit.core.audit import FormInUse
from peeraudit.core.gathered import Gathered
from peeraudit.core.intake.ids import form_in_use_id
from peeraudit.core.template.form import AuditTemplate
from peeraudit.core.template.reading import read_template
from peeraudit.core.workbook.spelling import fold_name


class FormOnOffer(Protocol):
    """A form that may come into use, whole."""

    @property
    def id(self) -> str:
        """The form's own id."""
        ...

    @property
    def version(self) -> str:
        """Which version it is."""
        ...

    @property
    def title(self) -> str:
        """What people call it."""
        ...

    @property
    def text(self) -> str:
        """The form itself, as it is frozen."""
        ...

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes."""
        ...


@dataclass(frozen=True, slots=True)
class ChosenForm:
    """A form with the template behind it. `offered` is set where it comes into use only now."""

    in_use: FormInUse
    template: AuditTemplate
    offered: FormOnOffer | None = None


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms a row may mean; of two versions in use the later is meant."""

    chosen: tuple[ChosenForm, ...]

    def find(self, name: str) -> ChosenForm | None:
        """The form of that id or title, whatever its case; none where there is no such form."""
        wanted = fold_name(name)
        return next(
            (
                form
                for form in self.chosen
                if wanted in (form.in_use.form, fold_name(form.in_use.title))
            ),
            None,
        )

    def of(self, form_in_use: str) -> ChosenForm | None:
        """The form in use of that id."""
        return next((form for form in self.chosen if form.in_use.id == form_in_use), None)

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of all forms that may be meant."""
        return tuple(dict.fromkeys(form.in_use.form for form in self.chosen))


def forms_to_choose(gathered: Gathered, offered: Iterable[FormOnOffer]) -> Forms:
    """The forms in use, the last first, and behind them those on offer."""
    return Forms((*_in_use(gathered), *map(_on_offer, offered)))


def _in_use(gathered: Gathered) -> Iterator[ChosenForm]:
    templates = gathered.templates or {}
    for form in reversed(gathered.forms):
        template = templates.get(form.id)
        if template is not None:
            yield ChosenForm(form, template)


def _on_offer(form: FormOnOffer) -> ChosenForm:
    in_use = FormInUse(
        id=form_in_use_id(form.id, version=form.version, digest=form.digest),
        form=form.id,
        version=form.version,
        title=form.title,
        digest=form.digest,
    )
    template = read_template(form.text, name=form.id)
    return ChosenForm(in_use, template, form)
