-- Whether the sender's own workbook is kept: asked for with every roster, and not to be found out by loading it.
alter table roster add has_workbook boolean default false not null;

update roster set has_workbook = true
    where exists (select 1 from roster_document d where d.roster_id = roster.id and d.original is not null);
