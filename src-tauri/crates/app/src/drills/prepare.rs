//! The script and the materials of a drill.

use domain::drill::{Drill, DrillAct, Material, ScriptLine, Stage};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::view::view;
use super::{DrillView, Loaded};
use crate::workspace::Writer;
use crate::{Result, Workspace};

/// Puts another script in the place of the one a drill has.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteDrillScript {
    /// Drill.
    pub drill: Uuid,
    /// Steps; they are put in the order of their times.
    pub lines: Vec<ScriptLineGiven>,
}

/// A step of a script.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScriptLineGiven {
    /// The step there was; absent for a new one.
    pub id: Option<Uuid>,
    /// Planned time, in seconds from the begin.
    pub at_seconds: u32,
    /// Stage.
    pub stage: Stage,
    /// What is done.
    pub action: String,
    /// Who does it, in words.
    #[serde(default)]
    pub performer: String,
    /// What it is judged by.
    #[serde(default)]
    pub criterion: String,
}

/// Puts another list of materials in the place of the one a drill has.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListDrillMaterials {
    /// Drill.
    pub drill: Uuid,
    /// Materials.
    pub materials: Vec<MaterialGiven>,
}

/// A material.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MaterialGiven {
    /// The material there was; absent for a new one.
    pub id: Option<Uuid>,
    /// What.
    pub name: String,
    /// How much, in words.
    #[serde(default)]
    pub quantity: String,
}

/// Says whether a material is there (到位).
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckDrillMaterial {
    /// Drill.
    pub drill: Uuid,
    /// Material.
    pub material: Uuid,
    /// Whether it is there; absent takes the check back.
    pub in_place: Option<bool>,
    /// What was seen of it.
    #[serde(default)]
    pub remarks: String,
}

/// Puts another script in the place of the one there is.
pub fn write_drill_script(ws: &mut Workspace, request: WriteDrillScript) -> Result<DrillView> {
    change(
        ws,
        "write_drill_script",
        request.drill,
        DrillAct::Prepare,
        |tx, drill| {
            let lines = request.lines.into_iter().map(|line| ScriptLine {
                id: line.id.unwrap_or_else(|| tx.new_id()),
                at_seconds: line.at_seconds,
                stage: line.stage,
                action: line.action,
                performer: line.performer,
                criterion: line.criterion,
            });
            drill.write_script(lines.collect())
        },
    )
}

/// Puts another list of materials in the place of the one there is. What was checked stays checked.
pub fn list_drill_materials(ws: &mut Workspace, request: ListDrillMaterials) -> Result<DrillView> {
    change(
        ws,
        "list_drill_materials",
        request.drill,
        DrillAct::Prepare,
        |tx, drill| {
            let materials = request.materials.into_iter().map(|given| {
                let mut known = drill.materials.iter();
                let before = known.find(|one| Some(one.id) == given.id);
                Material {
                    id: given.id.unwrap_or_else(|| tx.new_id()),
                    name: given.name,
                    quantity: given.quantity,
                    kept: before.map(|one| one.kept.clone()).unwrap_or_default(),
                    in_place: before.and_then(|one| one.in_place),
                    remarks: before.map(|one| one.remarks.clone()).unwrap_or_default(),
                }
            });
            let materials = materials.collect();
            drill.list_materials(materials)
        },
    )
}

/// Says whether a material is there.
pub fn check_drill_material(ws: &mut Workspace, request: CheckDrillMaterial) -> Result<DrillView> {
    change(
        ws,
        "check_drill_material",
        request.drill,
        DrillAct::SignIn,
        |_, drill| drill.check_material(request.material, request.in_place, &request.remarks),
    )
}

fn change(
    ws: &mut Workspace,
    kind: &'static str,
    id: Uuid,
    act: DrillAct,
    changing: impl FnOnce(&Writer<'_, '_>, &mut Drill) -> domain::Refused<()>,
) -> Result<DrillView> {
    ws.write(kind, None, |tx, author| {
        let mut loaded = Loaded::of(tx, id)?;
        loaded.check(act, author)?;
        changing(tx, &mut loaded.drill)?;
        tx.save(&loaded.drill)?;
        Ok(())
    })?;
    view(ws, id)
}
